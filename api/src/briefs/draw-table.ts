import { ink } from './ink.ts';
import { decorate, openTag, type Sheet, tagged, type Weight } from './sheet.ts';
import { writeLine } from './write-text.ts';

export interface Column {
  x: number;
  width: number;
  align: 'left' | 'right';
}

export interface TableRow {
  cells: readonly string[];
  weight?: Weight;
  colour?: string;
  /** The last cell spans all columns that are left. */
  isWide?: true;
}

export interface Table {
  head: readonly string[];
  rows: readonly TableRow[];
  /** Baseline of the head. */
  y: number;
  columns: readonly Column[];
  rowHeight: number;
  size: number;
}

/** More room below the head than below a row. */
export const headGap = 2;

/** Columns in proportion to these widths, the first to the left and the others to the right. */
export function columnsOf({ x, width }: { x: number; width: number }, widths: readonly number[]): Column[] {
  const scale = width / widths.reduce((sum, each) => sum + each, 0);
  let left = x;
  return widths.map((each, index) => {
    const isFirst = index === 0;
    const column = { x: left + (isFirst ? 0 : 2), width: each * scale - 2, align: isFirst ? 'left' : 'right' } as const;
    left += each * scale;
    return column;
  });
}

/** A table of one line a row under its head; the baseline after the last row. */
export function drawTable(sheet: Sheet, table: Table): number {
  const { head, rows, y, rowHeight, size, columns } = table;
  const element = openTag(sheet, sheet.root, 'Table');
  const baseline = (row: number) => y + headGap + (row + 1) * rowHeight;
  writeRow(sheet, element, { cells: head, colour: ink.muted, columns, size: size - 0.9, tag: 'TH', y });
  rows.forEach((row, index) => {
    writeRow(sheet, element, { ...row, columns, size, tag: 'TD', y: baseline(index) });
  });
  element.end();
  const left = Math.min(...columns.map(({ x }) => x));
  const right = Math.max(...columns.map(({ x, width }) => x + width));
  decorate(sheet, () => {
    rows.forEach((_, index) => {
      const at = baseline(index - 1) + rowHeight * 0.32;
      sheet.pdf
        .moveTo(left, at)
        .lineTo(right, at)
        .lineWidth(index === 0 ? 0.7 : 0.35);
      sheet.pdf.stroke(index === 0 ? ink.faint : ink.line);
    });
  });
  return baseline(rows.length);
}

type DrawnRow = TableRow & Pick<Table, 'columns' | 'size' | 'y'> & { tag: 'TH' | 'TD' };

function writeRow(sheet: Sheet, table: PDFKit.PDFStructureElement, row: DrawnRow): void {
  const { cells, columns, isWide, tag, y, size, weight = 'regular', colour = ink.text } = row;
  const element = openTag(sheet, table, 'TR');
  const end = columns.at(-1);
  cells.forEach((text, index) => {
    const column = columns[index];
    if (!column || !end) return;
    const spans = isWide && index === cells.length - 1;
    const wide = spans ? { width: end.x + end.width - column.x, align: 'right' as const } : {};
    tagged(sheet, element, tag, () => writeLine(sheet, text, { ...column, ...wide, y, size, weight, colour }));
  });
  element.end();
}
