import { plainValue, type TableRecords } from '../views/table/records.ts';
import { safeText } from './safe-text.ts';

function tsvField(value: number | string): string {
  return typeof value === 'number' ? String(value) : safeText(value.replace(/[\t\r\n]+/g, ' '));
}

/** Lines of tab-separated fields, as spreadsheets take them from the clipboard. */
export function writeTsv({ columns, rows }: TableRecords): string {
  const lines = [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells.map(plainValue))];
  return lines.map((line) => line.map(tsvField).join('\t')).join('\r\n');
}
