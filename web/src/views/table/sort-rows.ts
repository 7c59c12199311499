import { readSort } from '../../ui/sort-text.ts';
import type { Field } from './field.ts';

type SortBy<Row> = {
  readonly fields: readonly Field<Row>[];
  /** A field id, `-` before it for descending. */
  readonly sort: string;
  readonly compareText: (a: string, b: string) => number;
};

type Key = number | string | null;

function compareKeys(a: Key, b: Key, compareText: SortBy<never>['compareText']): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(String(a), String(b));
}

/** The rows in the order of one field; what is not known stands last in both directions, equals keep their order. */
export function sortRows<Row>(rows: readonly Row[], { fields, sort, compareText }: SortBy<Row>): Row[] {
  const [by] = readSort(sort);
  const field = fields.find(({ id }) => id === by?.id);
  if (!by || !field) return [...rows];
  const keyOf = (row: Row): Key => (field.order ? field.order(row) : field.cell(row).value);
  const keyed = rows.map((row) => ({ row, key: keyOf(row) }));
  const turn = by.desc ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
    return turn * compareKeys(a.key, b.key, compareText);
  });
  return keyed.map(({ row }) => row);
}

/** The order asked for where the table has such a column, else its usual one. */
export function sortInForce(asked: string | null, fields: readonly Field<never>[], usual: string): string {
  const [by] = readSort(asked);
  return by && fields.some(({ id }) => id === by.id) ? (asked ?? usual) : usual;
}
