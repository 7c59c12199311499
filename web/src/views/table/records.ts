import { type Cell, chosenFields, type Field, type FieldContext, type FieldKind, fieldTitle } from './field.ts';
import type { Table } from './table.ts';

export type RecordColumn = { readonly id: string; readonly title: string; readonly kind: FieldKind };

/** A table as plain data: what CSV, XLSX and the clipboard hold, in the order of the screen. */
export type TableRecords = {
  readonly columns: readonly RecordColumn[];
  readonly rows: readonly { readonly id: string; readonly cells: readonly Cell[] }[];
};

/** All rows found, in order, with the columns chosen: the very cells that the wide table draws. */
export function recordsOf<Row extends { readonly id: string }>(
  { rows, fields }: Table<Row>,
  { state, table }: FieldContext,
): TableRecords {
  const shown: readonly Field<Row>[] = chosenFields(fields, state.columns);
  return {
    columns: shown.map((field) => ({ id: field.id, title: fieldTitle(field, table), kind: field.kind })),
    rows: rows.map((row) => ({ id: row.id, cells: shown.map((field) => field.cell(row)) })),
  };
}

/** What a file holds of a cell: the figure itself, or the words that it is not known. */
export function plainValue({ value, text }: Cell): number | string {
  return value ?? text;
}
