import type { FieldFacts, IntakeSettings, SourceRow } from '@icfm/api/intake/schema';

type Columns = IntakeSettings['columns'];

const plain = (heading: string) =>
  heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_\-（）()*：:]/g, '');

/** Field → column for the headings that are called like a field, in either language or by its own name. */
export function columnsFor(fields: readonly FieldFacts[], header: readonly string[]): Columns {
  const columns: Record<string, number> = {};
  const taken = new Set<number>();
  for (const { name, label } of fields) {
    const names = [label.zh, label.en, name].map(plain);
    const column = header.findIndex((heading, index) => !taken.has(index) && names.includes(plain(heading)));
    if (column < 0) continue;
    taken.add(column);
    columns[name] = column;
  }
  return columns;
}

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
