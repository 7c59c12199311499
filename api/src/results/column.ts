import type { Words } from '../http/language.ts';

/** What stands in one cell: null is not known, or does not apply. */
export type Cell = string | number | boolean | null | readonly string[];

type Leaf = Exclude<Cell, null>;

/** Where a value stands in a row, by the names of the JSON joined with dots: what tools that flatten JSON call it too. */
export type PathOf<Row> = {
  [Key in keyof Row & string]: NonNullable<Row[Key]> extends Leaf
    ? Key
    : NonNullable<Row[Key]> extends readonly unknown[]
      ? never
      : `${Key}.${PathOf<NonNullable<Row[Key]>>}`;
}[keyof Row & string];

const unitWords = {
  kilometers: { zh: 'km', en: 'km' },
  amount: { zh: '亿元', en: 'CNY 100 million' },
  degrees: { zh: 'WGS 84，度', en: 'WGS 84, degrees' },
  branches: { zh: '家/单位需求', en: 'branches per unit of demand' },
} as const satisfies Record<string, Words>;

type Further = {
  unit?: keyof typeof unitWords;
  /** The vocabulary that its codes stand in. */
  codes?: string;
};

/** One column: where its values stand, and what it is called. */
export type Column<Path extends string = string> = readonly [path: Path, zh: string, en: string, further?: Further];

/** The heading for a person, with its unit. */
export function headingOf([, zh, en, { unit } = {}]: Column): Words {
  if (unit === undefined) return { zh, en };
  const words = unitWords[unit];
  return { zh: `${zh}（${words.zh}）`, en: `${en} (${words.en})` };
}

/** What stands at a path; what lies within something unknown is unknown. */
export function cellAt(row: object, path: string): Cell {
  let value: unknown = row;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null) return null;
    value = Reflect.get(value, name);
  }
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
