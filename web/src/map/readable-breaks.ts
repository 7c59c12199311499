const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10] as const;

function readableAbout(value: number): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(value));
  return mantissas.map((mantissa) => Number((mantissa * magnitude).toPrecision(3)));
}

/** The readable figure (1, 1.2, 1.5, 2 … times a power of ten) nearest by ratio to a positive value. */
export function nearestReadable(value: number): number {
  const distance = (figure: number) => Math.abs(Math.log(figure / value));
  return readableAbout(value).reduce((best, figure) => (distance(figure) < distance(best) ? figure : best));
}

/** The least readable figure that is not below a positive value. */
export function readableAtLeast(value: number): number {
  return readableAbout(value).find((figure) => figure >= value) ?? value;
}

/** The value below which a share of the values lies; 0 where there are none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

/**
 * Ends between classes of about equal size, rounded to readable figures and ascending. Figures at the bottom stay out of
 * the count, for they would take whole classes for themselves. Fewer ends come where figures coincide.
 */
export function readableBreaks(values: readonly number[], bottom: number): number[] {
  const classes = 6;
  const above = values.filter((value) => value > bottom);
  if (above.length === 0) return [];
  const largest = Math.max(...above);
  const ends = Array.from({ length: classes - 1 }, (_, index) =>
    nearestReadable(quantile(above, (index + 1) / classes)),
  );
  return [...new Set(ends)].filter((end) => end > bottom && end <= largest);
}
