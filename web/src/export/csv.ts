import { plainValue, type TableRecords } from '../views/table/records.ts';
import { safeText } from './safe-text.ts';

const byteOrderMark = '\uFEFF';

function csvField(value: number | string): string {
  if (typeof value === 'number') return String(value);
  const text = safeText(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** CSV after RFC 4180: CRLF, quotes where needed; UTF-8 with a byte order mark, without which Excel reads Chinese wrongly. */
export function writeCsv({ columns, rows }: TableRecords): string {
  const lines = [columns.map(({ title }) => title), ...rows.map(({ cells }) => cells.map(plainValue))];
  return byteOrderMark + lines.map((line) => `${line.map(csvField).join(',')}\r\n`).join('');
}
