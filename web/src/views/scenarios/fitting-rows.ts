/** Width of a text in letters as wide as they are high: a Chinese one is 1, a Latin one about half. */
function emWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2E7F' ? 1 : 0.52), 0);
}

type Column = { readonly emsALine: number; readonly mostLines: number };

/** How many of the rows, from the first, fit in so many lines of a column that breaks its texts. */
export function fittingRows(texts: readonly string[], { emsALine, mostLines }: Column): number {
  let left = mostLines;
  for (const [at, text] of texts.entries()) {
    left -= Math.max(1, Math.ceil(emWidth(text) / emsALine));
    if (left < 0) return at;
  }
  return texts.length;
}
