type Room = { readonly line: number; readonly top: number; readonly bottom: number };

/** Pushes the middles of lines of text, ascending, apart where they would meet: from the top down, then up from the foot. */
export function spreadLines(middles: readonly number[], { line, top, bottom }: Room): number[] {
  let floor = top + line / 2;
  const down = middles.map((middle) => {
    const y = Math.max(middle, floor);
    floor = y + line;
    return y;
  });
  let ceiling = bottom - line / 2;
  const up = down.reverse().map((middle) => {
    const y = Math.min(middle, ceiling);
    ceiling = y - line;
    return y;
  });
  return up.reverse();
}
