type Weighed = { readonly weight: number };

const thinnestPixels = 1.4;
const thickestPixels = 7;

/** The weight that the widest arc, or the largest node, of one picture stands for; never 0. */
export function largestWeight(things: readonly Weighed[]): number {
  return things.reduce((most, { weight }) => Math.max(most, weight), Number.MIN_VALUE);
}

/** Width of an arc in pixels: by the square root of its weight, so that a fourfold amount is twice as wide. */
export function flowWidth(weight: number, largest: number): number {
  return thinnestPixels + (thickestPixels - thinnestPixels) * Math.sqrt(Math.max(0, weight) / largest);
}
