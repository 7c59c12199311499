/** Pixels, right and down. */
export type PixelOffset = readonly [right: number, down: number];

const directions: readonly PixelOffset[] = [
  [-0.5, Math.sqrt(3) / 2],
  [-1, 0],
  [-0.5, -Math.sqrt(3) / 2],
  [0.5, -Math.sqrt(3) / 2],
  [1, 0],
  [0.5, Math.sqrt(3) / 2],
];

/** The first places of a hexagonal spiral: the centre, then rings of 6, 12, 18 … at unit distance. */
function hexagonalSpiral(count: number): PixelOffset[] {
  const places: PixelOffset[] = [[0, 0]];
  for (let ring = 1; places.length < count; ring += 1) {
    let [right, down] = [ring, 0];
    for (const [stepRight, stepDown] of directions) {
      for (let step = 0; step < ring; step += 1) {
        places.push([right, down]);
        right += stepRight;
        down += stepDown;
      }
    }
  }
  return places.slice(0, count);
}

/** From this number on the spiral is left about its centre: it is balanced enough. */
const fewest = 7;

/**
 * Places for `count` marks that share one point, so that none hides another: closest packing, balanced about the point,
 * the same for the same count.
 */
export function spreadOffsets(count: number, spacing: number): PixelOffset[] {
  const places = hexagonalSpiral(count);
  const balance = count < fewest ? count : 1;
  const meanRight = places.slice(0, balance).reduce((sum, [right]) => sum + right, 0) / balance;
  const meanDown = places.slice(0, balance).reduce((sum, [, down]) => sum + down, 0) / balance;
  return places.map(([right, down]) => [(right - meanRight) * spacing, (down - meanDown) * spacing]);
}
