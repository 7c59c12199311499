/**
 * Deals rows into columns from the first on, as even as can be; a heading never stands last in its column. No column is
 * longer than the first.
 */
export function intoColumns<T>(rows: readonly T[], count: number, isHeading: (row: T) => boolean): T[][] {
  for (let longest = Math.ceil(rows.length / count); longest <= rows.length; longest += 1) {
    const columns = deal(rows, longest, isHeading);
    if (columns.length <= count) return columns;
  }
  return rows.length === 0 ? [] : [[...rows]];
}

function deal<T>(rows: readonly T[], longest: number, isHeading: (row: T) => boolean): T[][] {
  const columns: T[][] = [];
  let column: T[] = [];
  for (const row of rows) {
    const isFull = column.length === longest || (column.length === longest - 1 && column.length > 0 && isHeading(row));
    if (isFull) {
      columns.push(column);
      column = [];
    }
    column.push(row);
  }
  if (column.length > 0) columns.push(column);
  return columns;
}
