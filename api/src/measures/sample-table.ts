import { createTableBuilder, type SparseTable } from './accessibility-table.ts';

/** The sparse table of full rows, in which 0 is no entry; for tests. */
export function tableOf(rows: readonly (readonly number[])[]): SparseTable {
  const builder = createTableBuilder();
  for (const row of rows) {
    row.forEach((value, column) => {
      if (value > 0) builder.add(column, value);
    });
    builder.endRow();
  }
  return builder.finish();
}
