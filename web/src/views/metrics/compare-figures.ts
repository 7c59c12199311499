/** How a figure stands to the one it is compared with: a ratio, level, or nothing to say. */
export type Comparison = { readonly kind: 'ratio'; readonly ratio: number } | { readonly kind: 'level' } | null;

/** Nearer than this two figures read as the same. */
const tolerance = 0.05;

/** Null where either was not measured, or the reference is 0. */
export function compareFigures(figure: number | null, reference: number | null): Comparison {
  if (figure === null || reference === null || reference === 0) return null;
  const ratio = figure / reference;
  return Math.abs(ratio - 1) < tolerance ? { kind: 'level' } : { kind: 'ratio', ratio };
}
