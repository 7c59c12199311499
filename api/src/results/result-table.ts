import type { ListedKind } from '../readmodel/lists-behind.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { type Cell, type Column, cellAt, type PathOf } from './column.ts';

/** In degrees. */
type Position = readonly [longitude: number, latitude: number];

/** One position where a row stands, or the two that it leads between; null where it has no place. */
export type Place = readonly [Position] | readonly [origin: Position, destination: Position] | null;

/** The lists that a table is made from. */
export type ListKind = Exclude<ListedKind, 'regions'>;

type Parts<Answer, Row extends object> = {
  lists: readonly ListKind[];
  rows: (answer: Answer, model: ReadModel) => readonly Row[];
  columns: readonly Column<PathOf<NoInfer<Row>>>[];
  place?: (row: NoInfer<Row>) => Place;
};

export type ResultRow = { readonly cells: readonly Cell[]; readonly place: Place };

/** A table of an answer: its columns, and how its rows are read from the very answer that is told as JSON. */
export type ResultTable<Answer> = {
  readonly lists: readonly ListKind[];
  readonly columns: readonly Column[];
  readonly read: (answer: Answer, model: ReadModel) => ResultRow[];
};

/** Defines a table; a path that no row has is no type. */
export function resultTable<Answer, Row extends object>(parts: Parts<Answer, Row>): ResultTable<Answer> {
  const { lists, rows, columns, place = () => null } = parts;
  return {
    lists,
    columns,
    read: (answer, model) =>
      rows(answer, model).map((row) => ({ cells: columns.map(([path]) => cellAt(row, path)), place: place(row) })),
  };
}

type Placed = { longitude: number; latitude: number };

const positionOf = ({ longitude, latitude }: Placed): Position => [longitude, latitude];

/** The place of whatever has one. */
export const pointOf = (placed: Placed): Place => [positionOf(placed)];

/** The way from one place to another. */
export const lineOf = ({ origin, destination }: { origin: Placed; destination: Placed }): Place => [
  positionOf(origin),
  positionOf(destination),
];
