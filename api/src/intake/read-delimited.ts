import Papa from 'papaparse';
import { decodeText, detectEncoding } from './decode-text.ts';
import { detectDelimiter, statedDelimiter } from './detect-delimiter.ts';
import { IntakeError } from './intake-error.ts';
import { limits } from './limits.ts';
import type { TextEncoding } from './schema.ts';

/** A record of a text file. `number` counts records as a person does: one with line breaks in its quotes is one. */
export interface RawRow {
  number: number;
  cells: string[];
  /** The quote that opens in this row is never closed: it was read as an ordinary character. */
  isQuoteOpen?: true;
}

export interface DelimitedText {
  encoding: TextEncoding;
  delimiter: string;
  rows(): Generator<RawRow>;
}

/** A row longer than this has not ended because a quote has not. */
const longestRow = 2 ** 20;

/** Opens delimited text: encoding and delimiter are found from its bytes, its rows are read when asked for. */
export function openDelimited(bytes: Uint8Array): DelimitedText {
  const encoding = detectEncoding(bytes);
  const beginning = beginningOf(bytes, encoding);
  const stated = statedDelimiter(beginning);
  const delimiter = stated?.delimiter ?? detectDelimiter(beginning);
  return { encoding, delimiter, rows: () => readRecords(decodeText(bytes, encoding), delimiter, stated?.length ?? 0) };
}

function beginningOf(bytes: Uint8Array, encoding: TextEncoding): string {
  let text = '';
  for (const piece of decodeText(bytes.subarray(0, 2 ** 18), encoding)) text += piece;
  return text;
}

function* readRecords(pieces: Iterable<string>, delimiter: string, skipped: number): Generator<RawRow> {
  const number = createCounter();
  let rest = '';
  let isFirst = true;
  for (const piece of pieces) {
    rest += isFirst ? piece.slice(skipped) : piece;
    isFirst = false;
    for (;;) {
      const found = parse(rest, delimiter, 'more to come');
      rest = rest.slice(found.consumed);
      for (const cells of found.rows) yield toRow(number(), cells);
      if (found.rows.length > 0 || rest.length <= longestRow) break;
      const line = firstLine(rest);
      rest = rest.slice(line.length);
      yield { ...toRow(number(), unquoted(line, delimiter)), isQuoteOpen: true };
    }
  }
  yield* readEnd(rest, delimiter, number);
}

/** The last rows of all: here an open quote shows by an error. */
function* readEnd(text: string, delimiter: string, number: () => number): Generator<RawRow> {
  let rest = text;
  while (rest !== '') {
    const { rows, openAt } = parse(rest, delimiter, 'the end');
    for (const cells of openAt === null ? rows : rows.slice(0, openAt)) yield toRow(number(), cells);
    if (openAt === null) return;
    rest = rest.slice(offsetOfRow(rest, delimiter, openAt));
    const line = firstLine(rest);
    rest = rest.slice(line.length);
    yield { ...toRow(number(), unquoted(line, delimiter)), isQuoteOpen: true };
  }
}

function createCounter(): () => number {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

interface Parsed {
  rows: string[][];
  /** Characters that these rows took. */
  consumed: number;
  /** Index of the row whose quote is not closed. */
  openAt: number | null;
}

function parse(text: string, delimiter: string, end: 'more to come' | 'the end'): Parsed {
  const parser = new Papa.Parser({ delimiter, newline: lineEnd(text) });
  const { data, errors, meta } = parser.parse(text, 0, end === 'more to come');
  const missing = errors.find(({ code }: { code: string }) => code === 'MissingQuotes');
  return { rows: data, consumed: meta.cursor, openAt: missing ? (missing.row ?? data.length - 1) : null };
}

function lineEnd(text: string): '\n' | '\r\n' | '\r' {
  const at = text.search(/[\r\n]/);
  if (at < 0 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}

function offsetOfRow(text: string, delimiter: string, row: number): number {
  if (row === 0) return 0;
  const parser = new Papa.Parser({ delimiter, newline: lineEnd(text), preview: row });
  return parser.parse(text, 0, false).meta.cursor;
}

const firstLine = (text: string): string => /^[^\r\n]*(\r\n|\r|\n)?/.exec(text)?.[0] ?? text;

const unquoted = (line: string, delimiter: string): string[] => line.replace(/[\r\n]+$/, '').split(delimiter);

function toRow(number: number, cells: string[]): RawRow {
  if (number > limits.rows + 1) {
    throw new IntakeError('too-many-rows', {
      zh: `最多 ${limits.rows} 行，文件中更多`,
      en: `Wanted at most ${limits.rows} rows, the file has more`,
    });
  }
  if (cells.length > limits.columns) {
    const words = {
      zh: `每行最多 ${limits.columns} 列，第 ${number} 行有 ${cells.length} 列`,
      en: `Wanted at most ${limits.columns} columns, row ${number} has ${cells.length}`,
    };
    throw new IntakeError('too-many-columns', words, { row: number });
  }
  return { number, cells };
}
