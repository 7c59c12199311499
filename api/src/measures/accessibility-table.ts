/** Rows of few entries each: row i holds entries `starts[i]` up to `starts[i + 1]`, each a column and a value. */
export interface SparseTable {
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float64Array;
}

/** Collects a sparse table row by row: `add` within a row, `endRow` after each, the empty ones too. */
export function createTableBuilder() {
  const starts: number[] = [0];
  const columns: number[] = [];
  const values: number[] = [];
  return {
    add(column: number, value: number): void {
      columns.push(column);
      values.push(value);
    },
    endRow(): void {
      starts.push(columns.length);
    },
    finish(): SparseTable {
      return {
        starts: Uint32Array.from(starts),
        columns: Uint32Array.from(columns),
        values: Float64Array.from(values),
      };
    },
  };
}

/** Calls `visit` with each entry of a table, row after row. */
export function eachEntry(table: SparseTable, visit: (row: number, column: number, value: number) => void): void {
  for (let row = 0; row < table.starts.length - 1; row += 1) eachEntryOfRow(table, row, visit);
}

/** Calls `visit` with each entry of one row. */
export function eachEntryOfRow(
  { starts, columns, values }: SparseTable,
  row: number,
  visit: (row: number, column: number, value: number) => void,
): void {
  const end = starts[row + 1] ?? 0;
  for (let entry = starts[row] ?? 0; entry < end; entry += 1) visit(row, columns[entry] ?? 0, values[entry] ?? 0);
}
