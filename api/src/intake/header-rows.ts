import { cleanCell } from './clean-cell.ts';
import type { RawRow } from './split-records.ts';

/** The headings of a table, and the row in which (the last of) them stand. */
export interface Headings {
  headerRow: number;
  header: string[];
}

/** Rows above the headings: a title, a date, a remark. */
const mostTitleRows = 8;

const isNumber = (cell: string) => /^[-+]?[\d.,°′″'"\s]+$/.test(cell);
const filled = (row: RawRow | undefined) => (row?.cells ?? []).filter((cell) => cell.trim() !== '');

/**
 * Finds the headings among the first rows: the first row that is as full as most are and holds words. Where headings
 * stand in two rows (坐标 over 经度 and 纬度), both are joined. `wanted` names the row instead, as a person chose it.
 */
export function findHeadings(rows: readonly RawRow[], wanted: number | null): Headings {
  const index = wanted === null ? guess(rows) : rows.findIndex(({ number }) => number === wanted);
  const chosen = rows[Math.max(0, index)];
  if (!chosen) return { headerRow: 1, header: [] };
  const above = rows[index - 1];
  const below = rows[index + 1];
  const width = rows.reduce((most, row) => Math.max(most, widthOf(row)), 0);
  const named = (cells: readonly string[]) => tellApart(cells.slice(0, width));
  if (above && isSecondRow(above, chosen)) {
    return { headerRow: chosen.number, header: named(joined(above.cells, chosen.cells)) };
  }
  if (wanted === null && below && isSecondRow(chosen, below)) {
    return { headerRow: below.number, header: named(joined(chosen.cells, below.cells)) };
  }
  return { headerRow: chosen.number, header: named(chosen.cells) };
}

/** Columns up to the last that holds anything: tables are often saved with empty ones at their end. */
const widthOf = ({ cells }: RawRow) => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

function guess(rows: readonly RawRow[]): number {
  const widths = rows.map((row) => filled(row).length).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const found = rows.slice(0, mostTitleRows).findIndex((row) => {
    const cells = filled(row);
    return cells.length >= Math.max(1, usual * 0.6) && cells.filter(isNumber).length <= cells.length / 4;
  });
  return Math.max(0, found);
}

/** Whether a row completes the headings above it: it holds words alone, and where it fills a gap of theirs it begins under the heading before the gap. */
function isSecondRow(first: RawRow, second: RawRow): boolean {
  if (filled(second).length === 0 || [...filled(first), ...filled(second)].some(isNumber)) return false;
  const upper = (column: number) => (first.cells[column] ?? '').trim() !== '';
  const lower = (column: number) => (second.cells[column] ?? '').trim() !== '';
  const columns = Array.from({ length: Math.max(widthOf(first), widthOf(second)) }, (_, column) => column);
  const gaps = columns.filter((column) => !upper(column));
  const isAlone = (column: number) => upper(column) && !lower(column);
  return gaps.length > 0 && columns.some(isAlone) && gaps.every((gap) => lower(gap) && lower(spanStart(gap, upper)));
}

/** The column in which the merged heading over a gap begins. */
function spanStart(gap: number, isFilled: (column: number) => boolean): number {
  let column = gap;
  while (column > 0 && !isFilled(column)) column -= 1;
  return column;
}

/** The upper heading goes on over the cells that were merged with it. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let over = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, column) => {
    const own = (upper[column] ?? '').trim();
    const below = (lower[column] ?? '').trim();
    if (own !== '') over = own;
    return below === '' ? own : `${over} ${below}`.trim();
  });
}

/** Headings that can be told apart: an empty one is named by its place, a repeated one by its number. */
function tellApart(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, column) => {
    const name = cleanCell(cell).replace(/\s+/g, ' ') || `列${column + 1}`;
    let own = name;
    for (let count = 2; seen.has(own); count += 1) own = `${name} (${count})`;
    seen.add(own);
    return own;
  });
}
