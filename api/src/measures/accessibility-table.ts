/** Rows of few entries each: row i holds entries `starts[i]` up to `starts[i + 1]`, each a column and a value. */
export interface SparseTable {
  starts: Uint32Array;
  columns: Uint32Array;
  values: Float64Array;
}

/** Collects a sparse table row by row: `add` within a row, `endRow` after each, the empty ones too. */
export function createTableBuilder() {
  const starts: number[] = [0];
  let columns = new Uint32Array(1024);
  let values = new Float64Array(1024);
  let length = 0;
  // Arrays of plain numbers, turned into typed ones at the end, cost as much as all the measuring.
  const grow = () => {
    const [formerColumns, formerValues] = [columns, values];
    columns = new Uint32Array(2 * length);
    values = new Float64Array(2 * length);
    columns.set(formerColumns);
    values.set(formerValues);
  };
  return {
    add(column: number, value: number): void {
      if (length === columns.length) grow();
      columns[length] = column;
      values[length] = value;
      length += 1;
    },
    endRow(): void {
      starts.push(length);
    },
    finish(): SparseTable {
      return {
        starts: Uint32Array.from(starts),
        columns: columns.subarray(0, length),
        values: values.subarray(0, length),
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
