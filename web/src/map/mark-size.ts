import { quantile, readableAtLeast } from './readable-breaks.ts';

const largest = 1.3;
/** A mark of a very small figure, or of 0, must still be found and clicked. */
const smallest = 0.55;

/** The figure that the largest mark stands for: a readable one that one in twenty exceeds; null where all are 0. */
export function markTop(values: readonly number[]): number | null {
  const high = quantile(values, 0.95) || Math.max(0, ...values);
  return high > 0 ? readableAtLeast(high) : null;
}

/** Size of a mark as a share of the usual one, its area by the figure; the usual size where nothing is measured. */
export function markScale(value: number | null, top: number | null): number {
  if (value === null || top === null || top <= 0) return 1;
  return Math.max(smallest, largest * Math.sqrt(Math.min(value, top) / top));
}
