import type { Measure } from '../picture/measure-text.ts';
import { written } from '../picture/path-data.ts';
import type { Shape } from '../picture/shape.ts';
import { path } from '../picture/shapes.ts';
import { type Drawn, setLine } from './layout-text.ts';
import type { SlideTable } from './slide.ts';
import type { SlideRoom } from './slide-room.ts';

const size = 10;
const line = 15;
const gap = 8;
const widestShare = 0.62;

type Column = { readonly index: number; readonly x: number; readonly width: number };

/** What a column needs for its head and cells; a long one is cut. */
function wantedWidth({ columns, rows }: SlideTable, index: number, measure: Measure): number {
  const cells = [columns[index] ?? '', ...rows.map((row) => row[index] ?? '')];
  return Math.max(...cells.map((cell) => measure(cell, { size, isBold: true })));
}

/** As many columns from the left as there is room for; the first takes what is left over. */
function columnsThatFit(table: SlideTable, { x, width }: SlideRoom, measure: Measure): Column[] {
  const most = width * widestShare;
  const widths = table.columns.map((_, index) => Math.min(most, wantedWidth(table, index, measure)));
  let used = 0;
  const kept = widths.filter((wanted, index) => {
    const fits = used + wanted + (index === 0 ? 0 : gap) <= width;
    used += fits ? wanted + (index === 0 ? 0 : gap) : width;
    return fits;
  });
  const taken = kept.reduce((sum, each) => sum + each + gap, -gap);
  let left = x;
  return kept.map((each, index) => {
    const column = { index, x: left, width: index === 0 ? each + Math.max(0, width - taken) : each };
    left += column.width + gap;
    return column;
  });
}

type Row = { readonly cells: readonly string[]; readonly y: number; readonly isHead: boolean };

function rowShapes({ cells, y, isHead }: Row, columns: readonly Column[], look: Pick<SlideTable, 'isNumber'>) {
  return (room: SlideRoom, measure: Measure): Shape[] =>
    columns.map(({ index, x, width }) => {
      const isRight = look.isNumber[index] === true;
      const at = { x: isRight ? x + width : x, y: y + line * 0.7, width, size };
      const colour = isHead ? room.ink.muted : room.ink.text;
      return setLine(cells[index] ?? '', { ...at, colour, isBold: isHead, anchor: isRight ? 'end' : 'start' }, measure);
    });
}

/** The rows of the table; null where there is no room for them all: with some left out its note would be wrong. */
export function layoutTable(table: SlideTable, room: SlideRoom, measure: Measure): Drawn | null {
  const noteHeight = table.note === null ? 0 : line;
  const { rows } = table;
  if (rows.length === 0 || (rows.length + 1) * line + noteHeight > room.height) return null;
  const columns = columnsThatFit(table, room, measure);
  const head = rowShapes({ cells: table.columns, y: room.y, isHead: true }, columns, table)(room, measure);
  const rule = `M${written(room.x)} ${written(room.y + line)}L${written(room.x + room.width)} ${written(room.y + line)}`;
  const body = rows.flatMap((cells, index) =>
    rowShapes({ cells, y: room.y + (index + 1) * line, isHead: false }, columns, table)(room, measure),
  );
  const bottom = room.y + (rows.length + 1) * line;
  const noted = { x: room.x, y: bottom + line * 0.7, width: room.width, size: size - 0.5, colour: room.ink.faint };
  const note = table.note === null ? [] : [setLine(table.note, noted, measure)];
  const ruled = path(rule, { stroke: room.ink.lineStrong, strokeWidth: 0.8 });
  return { shapes: [...head, ruled, ...body, ...note], bottom: bottom + noteHeight };
}
