const fold = (text: string) => text.normalize('NFKC').toLowerCase();

/** The rows that hold every word of the text, whatever its case and width. */
export function findRows<Row>(rows: readonly Row[], text: string, haystack: (row: Row) => string): readonly Row[] {
  const wanted = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  if (wanted.length === 0) return rows;
  return rows.filter((row) => {
    const held = fold(haystack(row));
    return wanted.every((word) => held.includes(word));
  });
}
