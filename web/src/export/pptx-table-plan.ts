import { fill } from '../i18n/fill.ts';
import { xmlText } from '../picture/xml-text.ts';
import type { SlideTable } from '../slides/slide.ts';
import { type Box, type PlacedText, placeText } from './pptx-box.ts';
import { fitText, lineHeight, textWidth, wrapText } from './pptx-text.ts';

/** In units of a slide. */
export const cellSize = 12;
export const cellMargin = { side: 5, top: 3 } as const;
const noteGap = 6;

export type TablePlan = Box & {
  readonly widths: readonly number[];
  /** Of the heading row and the rows kept. */
  readonly heights: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** Whether rows, or ends of cells, are left out. */
  readonly isCut: boolean;
  readonly note: PlacedText | null;
};

/** Of text in bold, which is a little wider. */
const widest = (texts: readonly string[]) =>
  texts.reduce((most, text) => Math.max(most, textWidth(text, cellSize) * 1.04), 0) + 2 * cellMargin.side + 2;

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

/** What a column takes at least, and what it would take to break nothing. */
type Wanted = { readonly least: number; readonly most: number };

/** Chinese breaks anywhere: a column has so many characters a line if there is room, and never fewer than the last. */
const leastCharacters = [6, 5, 4, 3] as const;

function wantedBy(texts: readonly string[], characters: number): Wanted {
  const most = widest(texts);
  const words = texts.flatMap((text) => text.split(/\s|(?<=[\u2e80-\uffef–-])/));
  return { least: Math.min(most, Math.max(widest(words), widest(['国'.repeat(characters)]))), most };
}

/** A heading of figures may break between its words; the figures under it do not. */
function wantedByFigures(title: string, cells: readonly string[]): Wanted {
  return { least: widest([...cells, ...title.split(/\s|(?=[（(])/)]), most: widest([...cells, title]) };
}

function wantedColumns({ columns, isNumber, rows }: SlideTable, characters: number): Wanted[] {
  return columns.map((title, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    return isNumber[at] ? wantedByFigures(title, cells) : wantedBy([title, ...cells], characters);
  });
}

const leastOf = (wanted: readonly Wanted[]) => sum(wanted.map(({ least }) => least));

/** What is left over goes to those columns that still break; a table that is too wide is pressed together. */
export function columnWidths(table: SlideTable, width: number): number[] {
  const tried = leastCharacters.map((characters) => wantedColumns(table, characters));
  const wanted = tried.find((each) => leastOf(each) <= width) ?? tried.at(-1) ?? [];
  const least = leastOf(wanted);
  const most = sum(wanted.map((each) => each.most));
  if (least >= width) return wanted.map((each) => (each.least / least) * width);
  if (most <= width) return wanted.map((each) => (each.most / most) * width);
  const share = (width - least) / (most - least);
  return wanted.map((each) => each.least + (each.most - each.least) * share);
}

const innerWidth = (width: number) => Math.max(cellSize, width - 2 * cellMargin.side);

function rowHeight(cells: readonly string[], widths: readonly number[]): number {
  const lines = widths.map((width, at) => wrapText(cells[at] ?? '', cellSize, innerWidth(width)).length);
  return Math.ceil(Math.max(1, ...lines) * cellSize * lineHeight + 2 * cellMargin.top) + 1;
}

/** Long lists of words end with `…`, so that one row does not take the room of all. */
function shorten(cells: readonly string[], widths: readonly number[]): string[] {
  const height = 3 * cellSize * lineHeight;
  return cells.map((text, at) => fitText(text, { width: innerWidth(widths[at] ?? 0), height, sizes: [cellSize] }).text);
}

function rowsWithin(heights: readonly number[], height: number): number {
  let used = 0;
  const first = heights.findIndex((each) => {
    used += each;
    return used > height;
  });
  return first < 0 ? heights.length : first;
}

function noteOf(table: SlideTable, shown: number, words: string): string {
  return shown === table.rows.length ? (table.note ?? '') : fill(words, { shown, count: table.total });
}

/** As many rows as have room, in type that can be read; null where there is room for none. */
export function planTable(table: SlideTable, box: Box, firstRows: string): TablePlan | null {
  const widths = columnWidths(table, box.width);
  const rows = table.rows.map((cells) => shorten(cells.map(xmlText), widths));
  const all = [table.columns.map(xmlText), ...rows];
  const heights = all.map((row) => rowHeight(row, widths));
  const noteHeight = 2 * cellSize * lineHeight + noteGap;
  const fitting = rowsWithin(heights, box.height - (table.note === null ? 0 : noteHeight));
  const kept = fitting === heights.length ? fitting : rowsWithin(heights, box.height - noteHeight);
  if (kept < 2) return null;
  const height = sum(heights.slice(0, kept));
  const words = noteOf(table, kept - 1, firstRows);
  const room = { width: box.width, height: noteHeight - noteGap, sizes: [cellSize] };
  return {
    ...box,
    height,
    widths,
    heights: heights.slice(0, kept),
    rows: all.slice(0, kept),
    isCut:
      kept < all.length ||
      rows.some((cells, row) => cells.some((text, at) => text !== xmlText(table.rows[row]?.[at] ?? ''))),
    note: words === '' ? null : placeText(words, { x: box.x, y: box.y + height + noteGap, ...room }),
  };
}
