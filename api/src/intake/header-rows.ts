import type { RawRow } from './read-delimited.ts';

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
  const above = rows[index - 1];
  const below = rows[index + 1];
  if (!chosen) return { headerRow: 1, header: [] };
  if (wanted === null && isSecondRow(chosen, below)) {
    return { headerRow: below.number, header: named(joined(chosen.cells, below.cells)) };
  }
  if (wanted !== null && above && isSecondRow(above, chosen)) {
    return { headerRow: chosen.number, header: named(joined(above.cells, chosen.cells)) };
  }
  return { headerRow: chosen.number, header: named(chosen.cells) };
}

function guess(rows: readonly RawRow[]): number {
  const widths = rows.map((row) => filled(row).length).sort((a, b) => a - b);
  const usual = widths[Math.floor(widths.length / 2)] ?? 0;
  const found = rows.slice(0, mostTitleRows).findIndex((row) => {
    const cells = filled(row);
    return cells.length >= Math.max(1, usual * 0.6) && cells.filter(isNumber).length <= cells.length / 4;
  });
  return Math.max(0, found);
}

/** Whether a row completes the headings above it: those have gaps, it fills one of them and holds words alone. */
function isSecondRow(first: RawRow, second: RawRow | undefined): second is RawRow {
  if (!second || filled(second).length === 0 || filled(second).some(isNumber)) return false;
  const width = Math.max(first.cells.length, second.cells.length);
  const at = (row: RawRow, column: number) => (row.cells[column] ?? '').trim();
  const columns = Array.from({ length: width }, (_, column) => column);
  const fillsGap = columns.some((column) => at(first, column) === '' && at(second, column) !== '');
  const leavesGap = columns.some((column) => at(first, column) !== '' && at(second, column) === '');
  return fillsGap && leavesGap && columns.every((column) => at(first, column) !== '' || at(second, column) !== '');
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
function named(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, column) => {
    const name = cell.replace(/\s+/g, ' ').trim() || `列${column + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
