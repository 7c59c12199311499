import { IntakeError } from './intake-error.ts';
import { type RawRow, splitRecords } from './split-records.ts';

const candidates = [',', ';', '\t', '|', '：', '、', '，', '；', '^', '~'] as const;

/** The line by which Excel is told the delimiter. */
const excelLine = /^"?sep=([^"\r\n])"?(\r\n|\n|\r)/i;

/** The delimiter that Excel's first line states, with the length of that line; null without such a line. */
export function statedDelimiter(text: string): { delimiter: string; length: number } | null {
  const found = excelLine.exec(text);
  return found?.[1] ? { delimiter: found[1], length: found[0].length } : null;
}

/**
 * The delimiter under which most lines of the beginning have the same number of cells, and more than one; a comma where
 * none does.
 */
export function detectDelimiter(text: string): string {
  const scores = candidates.map((delimiter) => ({
    delimiter,
    score: text.includes(delimiter) ? score(text, delimiter) : 0,
  }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

/** Lines of the beginning that are looked at. */
const mostLines = 60;

function score(text: string, delimiter: string): number {
  const rows = firstRows(text, delimiter);
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  const [cells, lines] = [...counts].reduce((best, other) => (other[1] > best[1] ? other : best), [1, 0]);
  if (cells < 2) return 0;
  return (lines / rows.length) * (1 + Math.log2(cells));
}

/** The last of them may be cut in two by the end of the beginning. None where this delimiter makes no table. */
function firstRows(text: string, delimiter: string): RawRow[] {
  const rows: RawRow[] = [];
  try {
    for (const row of splitRecords([text], delimiter)) {
      if (rows.length > mostLines) break;
      if (row.cells.some((cell) => cell.trim() !== '')) rows.push(row);
    }
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    return [];
  }
  return rows.slice(0, Math.max(1, rows.length - 1));
}
