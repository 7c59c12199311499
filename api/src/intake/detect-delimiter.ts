import Papa from 'papaparse';

const candidates = [',', ';', '\t', '|', '：', '、', '，', '；', '^', '~'] as const;

/** The line by which Excel is told the delimiter. */
const excelLine = /^sep=(.)\r?\n/i;

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
  const scores = candidates.map((delimiter) => ({ delimiter, score: scoreOf(text, delimiter) }));
  return scores.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}

function scoreOf(text: string, delimiter: string): number {
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: 60, skipEmptyLines: true });
  const whole = data.slice(0, Math.max(1, data.length - 1));
  const counts = new Map<number, number>();
  for (const row of whole) counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  const [cells, lines] = [...counts].reduce((best, other) => (other[1] > best[1] ? other : best), [1, 0]);
  if (cells < 2) return 0;
  return (lines / whole.length) * (1 + Math.log2(cells));
}
