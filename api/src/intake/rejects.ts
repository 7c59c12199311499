import { beginsFormula, csvLine } from './csv-line.ts';
import type { Words } from './intake-error.ts';
import { plainHeading } from './match-headers.ts';
import type { Finding, SourceRow } from './schema.ts';

/** The columns by which a file of rejected rows is known when it comes back. */
const rejectColumns = {
  row: { zh: '原行号', en: 'Original row' },
  reason: { zh: '未导入原因', en: 'Why not imported' },
  mark: { zh: '导入编号', en: 'Import' },
} as const satisfies Readonly<Record<string, Words>>;

type Language = 'zh' | 'en';

interface Rejects {
  header: readonly string[];
  rows: readonly { row: SourceRow; findings: readonly Finding[] }[];
  language: Language;
  importId: string;
}

/**
 * Rows that were kept out, as CSV in the layout they came in, with the reason of each. Mended and brought again, they
 * are known by the last columns and added to the import they are missing from.
 */
export function writeRejects({ header, rows, language, importId }: Rejects): string {
  const columns = [rejectColumns.row, rejectColumns.reason, rejectColumns.mark].map((words) => words[language]);
  const lines = rows.map(({ row, findings }) => [
    ...header.map((_, column) => row.cells[column] ?? ''),
    String(row.number),
    findings
      .filter(({ severity }) => severity !== 'note')
      .map(({ column, message }) => (column ? `${column}: ${message[language]}` : message[language]))
      .join(' | '),
    importId,
  ]);
  return `\ufeff${[[...header, ...columns], ...lines].map(csvLine).join('\r\n')}\r\n`;
}

/** A cell without the apostrophe that `writeRejects` put before it. */
export const withoutApostrophe = (cell: string) =>
  cell.startsWith("'") && beginsFormula.test(cell.slice(1)) ? cell.slice(1) : cell;

/** Where the columns of a file of rejected rows stand, or null for any other file. */
export function findRejectColumns(header: readonly string[]): { row: number; reason: number; mark: number } | null {
  const find = (words: Words) =>
    header.findIndex((heading) => [words.zh, words.en].map(plainHeading).includes(plainHeading(heading)));
  const [row, reason, mark] = [find(rejectColumns.row), find(rejectColumns.reason), find(rejectColumns.mark)];
  return row >= 0 && reason >= 0 && mark >= 0 ? { row, reason, mark } : null;
}
