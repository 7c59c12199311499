import { fill } from '../i18n/fill.ts';
import type { SlideTable } from '../slides/slide.ts';
import { type Box, type PlacedText, placeText } from './pptx-box.ts';
import { lineHeight, textWidth, wrapText } from './pptx-text.ts';
import { xmlText } from './pptx-xml.ts';

/** In units of a slide. */
export const cellSize = 12;
export const cellMargin = { side: 5, top: 3 } as const;
const noteGap = 6;

export type TablePlan = Box & {
  readonly widths: readonly number[];
  /** Of the heading row and the rows kept. */
  readonly heights: readonly number[];
  readonly rows: readonly (readonly string[])[];
  readonly note: PlacedText | null;
};

/** Of text in bold, which is a little wider. */
const widest = (texts: readonly string[]) =>
  texts.reduce((most, text) => Math.max(most, textWidth(text, cellSize) * 1.04), 0) + 2 * cellMargin.side + 2;

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);

/** Narrow columns have what they want; the others share the rest alike. */
function shareWidths(wanted: readonly number[], width: number): number[] {
  const shares = [...wanted];
  const order = wanted.map((_, at) => at).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  let left = width;
  for (const [done, at] of order.entries()) {
    shares[at] = Math.min(wanted[at] ?? 0, left / (order.length - done));
    left -= shares[at] ?? 0;
  }
  const stretch = left > 0 ? width / (width - left) : 1;
  return shares.map((share) => share * stretch);
}

type Wanted = readonly (readonly [width: number, isFigure: boolean])[];

const figuresOf = (wanted: Wanted) => sum(wanted.map(([width, isFigure]) => (isFigure ? width : 0)));

/** What each column wants: of figures the whole heading, or as much as does not break between its words. */
function wantedWidths({ columns, isNumber, rows }: SlideTable, isHeadingWhole: boolean): Wanted {
  return columns.map((title, at) => {
    const cells = rows.map((row) => row[at] ?? '');
    const parts = isNumber[at] && !isHeadingWhole ? title.split(/\s|(?=[（(])/) : [title];
    return [widest([...cells, ...parts]), isNumber[at] === true];
  });
}

/** Figures keep their width as far as that goes; the columns of words share what is left. */
export function columnWidths(table: SlideTable, width: number): number[] {
  const whole = wantedWidths(table, true);
  const wanted = figuresOf(whole) <= width * 0.45 ? whole : wantedWidths(table, false);
  const figures = figuresOf(wanted);
  const words = wanted.flatMap(([each, isFigure]) => (isFigure ? [] : [each]));
  if (words.length === 0 || figures > width * 0.7) {
    return shareWidths(
      wanted.map(([each]) => each),
      width,
    );
  }
  const shares = shareWidths(words, width - figures);
  return wanted.map(([each, isFigure]) => (isFigure ? each : (shares.shift() ?? 0)));
}

function rowHeight(cells: readonly string[], widths: readonly number[]): number {
  const lines = widths.map(
    (width, at) => wrapText(cells[at] ?? '', cellSize, Math.max(cellSize, width - 2 * cellMargin.side)).length,
  );
  return Math.ceil(Math.max(1, ...lines) * cellSize * lineHeight + 2 * cellMargin.top);
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
  const own = table.note ?? '';
  if (shown === table.rows.length) return own;
  return [fill(words, { shown, count: table.rows.length }), own].filter((each) => each !== '').join(' · ');
}

/** As many rows as have room, in type that can be read; null where there is room for none. */
export function planTable(table: SlideTable, box: Box, firstRows: string): TablePlan | null {
  const widths = columnWidths(table, box.width);
  const heights = [table.columns, ...table.rows].map((row) => rowHeight(row, widths));
  const noteHeight = 2 * cellSize * lineHeight + noteGap;
  const all = rowsWithin(heights, box.height - (table.note === null ? 0 : noteHeight));
  const kept = all === heights.length ? all : rowsWithin(heights, box.height - noteHeight);
  if (kept < 2) return null;
  const height = sum(heights.slice(0, kept));
  const words = noteOf(table, kept - 1, firstRows);
  const room = { width: box.width, height: noteHeight - noteGap, sizes: [cellSize] };
  return {
    ...box,
    height,
    widths,
    heights: heights.slice(0, kept),
    rows: [table.columns, ...table.rows].slice(0, kept).map((cells) => cells.map(xmlText)),
    note: words === '' ? null : placeText(words, { x: box.x, y: box.y + height + noteGap, ...room }),
  };
}
