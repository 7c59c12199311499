import type { Language } from '../http/language.ts';
import { csvLine } from '../intake/csv-line.ts';
import type { CodeWords } from './code-words.ts';
import { type Cell, type Column, headingOf } from './column.ts';

/** The mark by which spreadsheets know UTF-8. */
const byteOrderMark = '\uFEFF';
const answers = { zh: { true: '是', false: '否' }, en: { true: 'yes', false: 'no' } } as const;

type Table = { columns: readonly Column[]; rows: readonly (readonly Cell[])[] };

/**
 * CSV after RFC 4180; what is not known is an empty cell. Without a language it is for programs: names and codes as in
 * the JSON, lists as JSON. With one it is for people: headings, codes and yes or no in words.
 */
export function writeCsv({ columns, rows }: Table, language: Language | null, wordsOf: CodeWords): string {
  const headings = columns.map((column) => (language === null ? column[0] : headingOf(column)[language]));
  const write = (cell: Cell, at: number) => {
    const codes = columns[at]?.[3]?.codes;
    const told = (code: string) =>
      language === null || codes === undefined ? code : (wordsOf(codes, code)?.[language] ?? code);
    if (cell === null) return '';
    if (typeof cell === 'number') return cell;
    if (typeof cell === 'boolean') return language === null ? String(cell) : answers[language][`${cell}`];
    if (typeof cell === 'string') return told(cell);
    return language === null ? JSON.stringify(cell) : cell.map(told).join(' | ');
  };
  const lines = [headings, ...rows.map((cells) => cells.map(write))];
  return byteOrderMark + lines.map((line) => `${csvLine(line)}\r\n`).join('');
}
