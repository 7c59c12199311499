/** What one handout may hold: far more than any that is meant to be read. */
export const handoutLimits = {
  /** Of the whole body. */
  bytes: 24 * 2 ** 20,
  pages: 100,
  /** Of one page. */
  shapes: 20_000,
  /** Outlines that the pages share. */
  paths: 200_000,
  pathCharacters: 2_000_000,
} as const;
