import { CsvError, parse } from 'csv-parse/sync';
import type { z } from 'zod';
import { DataError, quote } from './data-error.ts';
import { readText } from './read-text.ts';

/** One row of a table as text: `line` is its place in the file, counted from 1 with the header. */
export type CsvRow = { line: number; cells: Record<string, string> };

/** A table as text, before any meaning is given to its cells. */
export type CsvTable = { file: string; columns: string[]; rows: CsvRow[] };

/** Reads a comma-separated table with a header. Throws a `DataError` for a missing or malformed file. */
export function readTable(file: string): CsvTable {
  const [header, ...records] = splitRecords(file, readText(file));
  if (header === undefined) throw new DataError({ file, row: 1 }, 'a header', 'an empty file');
  const columns = header.cells;
  return { file, columns, rows: records.map(({ line, cells }) => nameCells(file, columns, line, cells)) };
}

/**
 * Reads a table into records: `Row` says what each column holds, its keys being the header wanted.
 * Throws a `DataError` naming file, row and column of the first cell that does not fit.
 */
export function readCsv<Row extends z.ZodObject>(file: string, Row: Row): z.output<Row>[] {
  const table = readTable(file);
  checkHeader(table, Object.keys(Row.shape));
  if (table.rows.length === 0) throw new DataError({ file, row: 2 }, 'at least one record', 'the end of the file');
  return table.rows.map((row) => readRow(file, row, Row));
}

type RawRecord = { line: number; cells: string[] };

function splitRecords(file: string, text: string): RawRecord[] {
  const records: RawRecord[] = [];
  let line = 1;
  try {
    parse(text, {
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new DataError({ file, row: line }, 'a well-formed record', error.message);
  }
  return records;
}

function nameCells(file: string, columns: string[], line: number, values: string[]): CsvRow {
  if (values.length !== columns.length) {
    const column = columns[Math.min(values.length, columns.length - 1)];
    const place = column === undefined ? { file, row: line } : { file, row: line, column };
    throw new DataError(place, `${columns.length} cells`, `${values.length} cells`);
  }
  const cells: Record<string, string> = {};
  columns.forEach((column, index) => {
    const value = values[index] ?? '';
    if (value.includes('\uFFFD')) throw new DataError({ file, row: line, column }, 'UTF-8 text', quote(value));
    cells[column] = value;
  });
  return { line, cells };
}

function checkHeader({ file, columns }: CsvTable, wanted: string[]): void {
  const missing = wanted.find((column) => !columns.includes(column));
  if (missing !== undefined) {
    throw new DataError({ file, row: 1, column: missing }, 'this column in the header', columns.join(','));
  }
  const unknown = columns.find((column) => !wanted.includes(column));
  if (unknown !== undefined) {
    throw new DataError({ file, row: 1, column: unknown }, `only the columns ${wanted.join(',')}`, quote(unknown));
  }
  const repeated = columns.find((column, index) => columns.indexOf(column) !== index);
  if (repeated !== undefined) throw new DataError({ file, row: 1, column: repeated }, 'each column once', 'it twice');
}

function readRow<Row extends z.ZodObject>(file: string, { line, cells }: CsvRow, Row: Row): z.output<Row> {
  const result = Row.safeParse(cells);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const column = String(issue?.path[0] ?? '');
  throw new DataError({ file, row: line, column }, issue?.message ?? 'a valid cell', quote(cells[column]));
}
