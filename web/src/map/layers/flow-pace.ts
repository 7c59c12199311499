const slowFrameMilliseconds = 50;
const patienceMilliseconds = 1000;
/** A single frame that hung, such as while the window was moved, says little. */
const longestCountedMilliseconds = 250;

/** Is told how long each frame took; answers true once frames have been slow for a second on end. */
export function watchPace(): (frameMilliseconds: number) => boolean {
  let slowFor = 0;
  return (frameMilliseconds) => {
    const isSlow = frameMilliseconds > slowFrameMilliseconds;
    slowFor = isSlow ? slowFor + Math.min(frameMilliseconds, longestCountedMilliseconds) : 0;
    return slowFor >= patienceMilliseconds;
  };
}
