import type { Completeness, Dataset, OfficialTotal } from './model/dataset.ts';
import type { CsvTable } from './read-csv.ts';

/** Holds a table against each official total of its dataset. The rows held are counted here and nowhere typed. */
export function computeCompleteness(dataset: Dataset, table: CsvTable): Completeness[] {
  return dataset.officialTotals.map((official) => ({
    dataset: dataset.id,
    labelZh: official.label.zh,
    labelEn: official.label.en,
    rowsHeld: countRows(table, official),
    officialTotal: official.total,
    asOf: official.asOf,
  }));
}

function countRows({ rows }: CsvTable, { column, value }: OfficialTotal): number {
  if (column === null || value === null) return rows.length;
  return rows.filter(({ cells }) => cells[column]?.split(';').includes(value)).length;
}
