import { IntakeError } from './intake-error.ts';
import { limits } from './limits.ts';

/** A record of a text file. `number` counts records as a person does: one with line breaks in its quotes is one. */
export interface RawRow {
  number: number;
  cells: string[];
  /** A quote that opens in this row is never closed: it was read as an ordinary character. */
  isQuoteOpen?: true;
}

/** A quoted cell longer than this has not ended because its quote has not. */
const longestQuoted = 2 * limits.cell;

/** Characters of a row, beyond which the text is no table. */
const longestRow = 2 ** 24;

/**
 * Splits delimited text (RFC 4180) into records. A quote that is not closed as it should be costs its own row its line
 * breaks and no other row anything, which is why no parser of a package stands here: those read on to the next quote,
 * wherever it is. Each character is looked at a bounded number of times, whatever the quotes.
 */
export function* splitRecords(pieces: Iterable<string>, delimiter: string): Generator<RawRow> {
  let number = 0;
  let rest = '';
  const take = function* (end: 'more to come' | 'the end') {
    const scan = createScan(rest, { delimiter, isLast: end === 'the end' });
    let start = 0;
    for (let found = scan(start); found; found = scan(start)) {
      start = found.next;
      number += 1;
      yield toRow(number, found);
    }
    rest = rest.slice(start);
  };
  for (const piece of pieces) {
    rest += piece;
    yield* take('more to come');
    if (rest.length > longestRow) throw tooLong(number + 1);
  }
  yield* take('the end');
}

interface Found {
  cells: string[];
  isQuoteOpen: boolean;
  /** Where the next record begins. */
  next: number;
}

/** Finds one record after the other; null where the text ends before the record does. */
function createScan(text: string, { delimiter, isLast }: { delimiter: string; isLast: boolean }) {
  const nextQuote = createFinder(text, '"');
  const nextLine = createLineFinder(text, isLast);
  return (start: number): Found | null => {
    if (start >= text.length) return null;
    const line = nextLine(start);
    const quote = nextQuote(start);
    if (line && quote >= line.end) {
      const cells = text.slice(start, line.end).split(delimiter, limits.columns + 1);
      return { cells, isQuoteOpen: false, next: line.next };
    }
    if (!line && quote >= text.length) return null;
    const whole = readQuotedRecord(text, start, { delimiter, isLast });
    if (whole === 'unfinished') return null;
    if (whole !== 'open') return whole;
    const stop = line ?? { end: text.length, next: text.length };
    return { cells: readLine(text.slice(start, stop.end), delimiter), isQuoteOpen: true, next: stop.next };
  };
}

/** The next place of a character at or after a position, remembered so that no stretch is searched twice. */
function createFinder(text: string, character: string): (from: number) => number {
  let at = -1;
  return (from) => {
    if (at < from) at = text.indexOf(character, from);
    if (at < 0) at = Number.POSITIVE_INFINITY;
    return at;
  };
}

interface LineEnd {
  end: number;
  next: number;
}

/** The end of the line: LF, CR or CR LF, several CR before a LF included; null while it may still be going on. */
function createLineFinder(text: string, isLast: boolean): (from: number) => LineEnd | null {
  const nextFeed = createFinder(text, '\n');
  const nextReturn = createFinder(text, '\r');
  return (from) => {
    const end = Math.min(nextFeed(from), nextReturn(from));
    if (end < text.length) return lineEndAt(text, end, isLast);
    return isLast ? { end: text.length, next: text.length } : null;
  };
}

function lineEndAt(text: string, end: number, isLast: boolean): LineEnd | null {
  if (text[end] === '\n') return { end, next: end + 1 };
  let next = end;
  while (text[next] === '\r') next += 1;
  if (next === text.length && !isLast) return null;
  return { end, next: text[next] === '\n' ? next + 1 : end + 1 };
}

type Reading = { delimiter: string; isLast: boolean };

/** A record with quotes; `open` where one is not closed, `unfinished` where more text may close it. */
function readQuotedRecord(text: string, start: number, { delimiter, isLast }: Reading): Found | 'open' | 'unfinished' {
  const cells: string[] = [];
  for (let at = start; cells.length <= limits.columns; at += 1) {
    const cell = readCell(text, at, delimiter);
    if (cell === 'open') return 'open';
    if (cell === null || (cell.end === text.length && !isLast)) return isLast ? 'open' : 'unfinished';
    cells.push(cell.value);
    at = cell.end;
    if (text[at] === delimiter) continue;
    const line = at < text.length ? lineEndAt(text, at, isLast) : { next: at };
    return line ? { cells, isQuoteOpen: false, next: line.next } : 'unfinished';
  }
  return { cells, isQuoteOpen: false, next: text.length };
}

interface Cell {
  value: string;
  /** Where its delimiter, its line end or the end of the text stands. */
  end: number;
}

/** A cell; null where its quote is not closed in this text, `open` where it is closed in no sensible way. */
function readCell(text: string, start: number, delimiter: string): Cell | 'open' | null {
  if (text[start] !== '"') return plainCell(text, start, delimiter);
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    if (text[at + 1] === '"') {
      at += 1;
      continue;
    }
    if (at - start > longestQuoted) return 'open';
    const value = text.slice(start + 1, at).replaceAll('""', '"');
    if (isEnd(text, at + 1, delimiter)) return { value, end: at + 1 };
    // "中国"银行 is one cell, as spreadsheets read it; over a line break it is a quote that was never closed.
    if (/[\r\n]/.test(value)) return 'open';
    const after = plainCell(text, at + 1, delimiter);
    return { value: value + after.value, end: after.end };
  }
  return text.length - start > longestQuoted ? 'open' : null;
}

const isEnd = (text: string, at: number, delimiter: string) =>
  at >= text.length || text[at] === delimiter || text[at] === '\n' || text[at] === '\r';

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start;
  while (!isEnd(text, end, delimiter)) end += 1;
  return { value: text.slice(start, end), end };
}

/** A line read by itself: quotes that are closed within it hold, one that is not is a character like others. */
function readLine(line: string, delimiter: string): string[] {
  const cells: string[] = [];
  for (let at = 0; at <= line.length && cells.length <= limits.columns; at += 1) {
    const quoted = readCell(line, at, delimiter);
    const cell = quoted === null || quoted === 'open' ? plainCell(line, at, delimiter) : quoted;
    cells.push(cell.value);
    at = cell.end;
  }
  return cells;
}

function toRow(number: number, { cells, isQuoteOpen }: Found): RawRow {
  if (number > limits.rows + 1) throw tooMany();
  if (cells.length > limits.columns) throw tooWide(number);
  return isQuoteOpen ? { number, cells, isQuoteOpen } : { number, cells };
}

const tooMany = () =>
  new IntakeError('too-many-rows', {
    zh: `最多 ${limits.rows} 行，文件中更多`,
    en: `Wanted at most ${limits.rows} rows, the file has more`,
  });

const tooLong = (row: number) =>
  new IntakeError(
    'row-too-long',
    {
      zh: `第 ${row} 行超过 ${longestRow} 个字符：不是表格，或没有换行`,
      en: `Row ${row} has more than ${longestRow} characters: no table, or one without line breaks`,
    },
    { row },
  );

const tooWide = (row: number) =>
  new IntakeError(
    'too-many-columns',
    {
      zh: `每行最多 ${limits.columns} 列，第 ${row} 行更多`,
      en: `Wanted at most ${limits.columns} columns, row ${row} has more`,
    },
    { row },
  );
