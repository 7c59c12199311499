import { breakLines, leastWidth } from '../picture/break-lines.ts';
import { measureText } from '../picture/measure-text.ts';
import { written } from '../picture/path-data.ts';
import type { Shape } from '../picture/shape.ts';
import { path } from '../picture/shapes.ts';
import { type Drawn, setLine, setText } from './layout-text.ts';
import type { SlideTable } from './slide.ts';
import type { SlideRoom } from './slide-room.ts';

const size = 10;
const line = 15;
const headLine = 12.5;
const gap = 8;
/** A head as short as this stands in one line. */
const shortHead = 34;
/** Narrower than this a column of words says nothing. */
const narrowestWords = 70;

type Column = { readonly index: number; readonly x: number; readonly width: number };
type Widths = { readonly own: number[]; readonly table: SlideTable };

const totalOf = (widths: readonly number[]) => widths.reduce((sum, each) => sum + each + gap, -gap);

/** How wide a head must be to stand in two lines: neither a word nor the unit of a figure is ever cut. */
function headWidth(head: string): number {
  const widthOf = (text: string) => measureText(text, { size, isBold: true });
  const whole = widthOf(head);
  let width = Math.max(whole / 2, leastWidth(head, widthOf), Math.min(whole, shortHead));
  while (width < whole && breakLines(head, { width, most: 3, widthOf }).length > 2) width += 3;
  return Math.min(width + 1, whole);
}

/** What each column needs for its cells and its head: in one line where there is room, else in two. */
function wantedWidths({ columns, rows }: SlideTable, room: number): number[] {
  const widths = (headOf: (head: string) => number) =>
    columns.map((head, index) => {
      const cells = rows.map((row) => measureText(row[index] ?? '', { size, isBold: false }));
      return Math.max(headOf(head), ...cells);
    });
  const whole = widths((head) => measureText(head, { size, isBold: true }) + 1);
  return totalOf(whole) <= room ? whole : widths((head) => headWidth(head));
}

/** Widths that fit the room: the widest columns of words give way first, then the last columns are left out. */
function fitWidths({ own, table }: Widths, room: number): number[] {
  const widths = [...own];
  while (totalOf(widths) > room) {
    const words = widths.filter((width, index) => table.isNumber[index] !== true && width > narrowestWords);
    const widest = widths.indexOf(Math.max(...words));
    if (widest === -1) widths.pop();
    else widths[widest] = Math.max(narrowestWords, (widths[widest] ?? 0) - (totalOf(widths) - room));
  }
  return widths;
}

/** The columns from the left; what room is left over goes to the first of words. */
function columnsThatFit(table: SlideTable, { x, width }: SlideRoom): Column[] {
  const own = wantedWidths(table, width);
  const widths = fitWidths({ own, table }, width);
  const growing = widths.findIndex((_, index) => table.isNumber[index] !== true);
  const spare = Math.max(0, width - totalOf(widths));
  let left = x;
  return widths.map((each, index) => {
    const column = { index, x: left, width: each + (index === growing ? spare : 0) };
    left += column.width + gap;
    return column;
  });
}

type Placing = { readonly table: SlideTable; readonly columns: readonly Column[]; readonly room: SlideRoom };

/** Where the words of a column begin, or its figures end. */
function anchorOf({ index, x, width }: Column, { table }: Placing) {
  return table.isNumber[index] === true
    ? ({ x: x + width, anchor: 'end' } as const)
    : ({ x, anchor: 'start' } as const);
}

/** Heads in one line or two, and the line below them. */
function layoutHead(placing: Placing): Drawn {
  const { table, columns, room } = placing;
  const heads = columns.map((column) => {
    const look = { size, leading: headLine, most: 2, colour: room.ink.muted, isBold: true, y: room.y };
    const head = table.columns[column.index] ?? '';
    return setText(head, { ...look, ...anchorOf(column, placing), width: column.width + 0.5 });
  });
  const bottom = Math.max(...heads.map((head) => head.bottom)) + 2;
  const rule = `M${written(room.x)} ${written(bottom)}L${written(room.x + room.width)} ${written(bottom)}`;
  const ruled = path(rule, { stroke: room.ink.lineStrong, strokeWidth: 0.8 });
  return { shapes: [...heads.flatMap(({ shapes }) => shapes), ruled], bottom };
}

type Row = { readonly cells: readonly string[]; readonly y: number };

function layoutRow({ cells, y }: Row, placing: Placing): Shape[] {
  const { columns, room } = placing;
  return columns.map((column) => {
    const at = { ...anchorOf(column, placing), y: y + line * 0.72, width: column.width + 0.5 };
    return setLine(cells[column.index] ?? '', { ...at, size, colour: room.ink.text });
  });
}

/** The rows of the table; null where there is no room for them all: with some left out its note would be wrong. */
export function layoutTable(table: SlideTable, room: SlideRoom): Drawn | null {
  const { rows, note } = table;
  const columns = columnsThatFit(table, room);
  if (rows.length === 0 || columns.length === 0) return null;
  const placing = { table, columns, room };
  const head = layoutHead(placing);
  const bottom = head.bottom + rows.length * line;
  const end = bottom + (note === null ? 0 : line);
  if (end > room.y + room.height) return null;
  const body = rows.flatMap((cells, index) => layoutRow({ cells, y: head.bottom + index * line }, placing));
  const noted = { x: room.x, y: bottom + line * 0.75, width: room.width, size: size - 0.5, colour: room.ink.faint };
  const told = note === null ? [] : [setLine(note, noted)];
  return { shapes: [...head.shapes, ...body, ...told], bottom: end };
}
