import type PptxGenJS from 'pptxgenjs';
import { inches } from './pptx-box.ts';
import { hex, putText, runOptions, type Sheet } from './pptx-put.ts';
import { cellMargin, cellSize, type TablePlan } from './pptx-table-plan.ts';

type CellKind = { readonly isHead: boolean; readonly isNumber: boolean };

const sides: PptxGenJS.TableCellProps['margin'] = [
  cellMargin.top / 96,
  cellMargin.side / 96,
  cellMargin.top / 96,
  cellMargin.side / 96,
];

function tableCell(sheet: Sheet, text: string, { isHead, isNumber }: CellKind): PptxGenJS.TableCell {
  const { text: ink, muted, line, sunken } = sheet.colours;
  const none: PptxGenJS.BorderProps = { type: 'none' };
  const options: PptxGenJS.TableCellProps = {
    ...runOptions(cellSize, sheet),
    color: hex(isHead ? muted : ink),
    bold: isHead,
    align: isNumber ? 'right' : 'left',
    valign: 'middle',
    border: [none, none, { type: 'solid', pt: 0.75, color: hex(line) }, none],
    margin: sides,
  };
  return { text, options: isHead ? { ...options, fill: { color: hex(sunken) } } : options };
}

/** The rows as a table of the presentation itself, with its note under it. */
export function putTable(sheet: Sheet, plan: TablePlan, isNumber: readonly boolean[]): void {
  const rows = plan.rows.map((cells, row) =>
    cells.map((text, at) => tableCell(sheet, text, { isHead: row === 0, isNumber: isNumber[at] === true })),
  );
  sheet.slide.addTable(rows, {
    ...inches(plan),
    objectName: 'Table',
    colW: plan.widths.map((width) => width / 96),
    rowH: plan.heights.map((height) => height / 96),
  });
  if (plan.note) putText(sheet, plan.note, { name: 'Table note', colour: sheet.colours.muted });
}
