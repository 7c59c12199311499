import type { Completeness, Dataset, OfficialTotal } from './model/dataset.ts';

/** The tables that official totals are known for. */
interface CountedTables {
  datasets: readonly Dataset[];
  clusters: readonly object[];
  branches: readonly object[];
  flows: readonly object[];
  flowContext: readonly object[];
}

/** Holds every table against the official totals of its dataset, by the records given. */
export function countTowardsTotals({
  datasets,
  clusters,
  branches,
  flows,
  flowContext,
}: CountedTables): Completeness[] {
  const tables = new Map([
    ['clusters', clusters],
    ['branches', branches],
    ['flows', flows],
    ['flow-context', flowContext],
  ]);
  return datasets.flatMap((dataset) => computeCompleteness(dataset, tables.get(dataset.id) ?? []));
}

/** Holds records against each official total of their dataset. The rows held are counted here and nowhere typed. */
export function computeCompleteness(dataset: Dataset, records: readonly object[]): Completeness[] {
  return dataset.officialTotals.map((official) => ({
    dataset: dataset.id,
    labelZh: official.label.zh,
    labelEn: official.label.en,
    rowsHeld: countRecords(records, official),
    officialTotal: official.total,
    asOf: official.asOf,
  }));
}

function countRecords(records: readonly object[], { column, value }: OfficialTotal): number {
  if (column === null || value === null) return records.length;
  const property = propertyOf(column);
  return records.filter((record) => {
    const held: unknown = Reflect.get(record, property);
    return Array.isArray(held) ? held.includes(value) : held === value;
  }).length;
}

/** The property of a record under the column it is read from: `designated_year` becomes `designatedYear`. */
const propertyOf = (column: string) => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
