import type { FieldFacts, IntakeSettings, SourceRow } from '@icfm/api/intake/schema';

type Columns = IntakeSettings['columns'];

/** The columns with a field moved to another: a column serves one field, so the field that had it loses it. */
export function withColumn(columns: Columns, field: string, column: number | null): Columns {
  const others = Object.entries(columns).filter(([name, at]) => name !== field && at !== column);
  return Object.fromEntries(column === null ? others : [...others, [field, column]]);
}

const mostSamples = 3;

/** The first different values of a column, to know it by. */
export function sampleValues(rows: readonly SourceRow[], column: number): string[] {
  const values = new Set<string>();
  for (const { cells } of rows) {
    const value = (cells[column] ?? '').trim();
    if (value !== '') values.add(value);
    if (values.size === mostSamples) break;
  }
  return [...values];
}

/** Fields that a person looks at first: those required, and those that have a column. */
export function isShownFirst({ name, isRequired }: FieldFacts, columns: Columns): boolean {
  return isRequired || columns[name] !== undefined;
}
