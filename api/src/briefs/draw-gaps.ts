import { fill, wordsIn } from './brief-words.ts';
import type { BriefContent, GapRow } from './content.ts';
import { drawHeading } from './draw-head.ts';
import { drawMark } from './draw-marks.ts';
import { ink } from './ink.ts';
import { decorate, inner, openTag, type Sheet, tagged } from './sheet.ts';
import { linesOf, type TextStyle, writeLine, writeLines } from './write-text.ts';

type Gaps = BriefContent['gaps'];

const { left, right, width } = inner;
const rowHeight = 20;
const headHeight = 30;
/** So many are always shown. */
const fewest = 3;
const name = { x: left + 18, width: 194 };
const sector = { x: left + 216, width: 104 };
const nearest = { x: left + 326, width: width - 326 };
const strong: TextStyle = { size: 7.2, weight: 'bold' };
const plain: TextStyle = { size: 7 };
const quiet: TextStyle = { size: 6.6, colour: ink.muted };

/** As many of the gaps as fit into a height. */
export function fitGaps(gaps: Gaps, height: number): Gaps {
  const fitting = Math.max(fewest, Math.floor((height - headHeight) / rowHeight));
  return { ...gaps, rows: gaps.rows.slice(0, fitting) };
}

/** Height of the list with its heading. */
export function gapsHeight({ rows }: Gaps): number {
  return rows.length === 0 ? 28 : headHeight + rows.length * rowHeight;
}

/** The widest gaps, two lines a cluster. */
export function drawGaps(sheet: Sheet, { gaps, language }: Pick<BriefContent, 'gaps' | 'language'>, top: number): void {
  const { rows, total, title, emptyWords } = gaps;
  const words = wordsIn(language).gaps;
  const heading = { title, x: left, y: top + 10, width };
  if (rows.length === 0) {
    drawHeading(sheet, heading);
    tagged(sheet, sheet.root, 'P', () => writeLine(sheet, emptyWords, { ...plain, x: left, y: top + 24, width }));
    return;
  }
  const told = fill(rows.length < total ? words.count : words.countAll, { count: total, shown: rows.length });
  drawHeading(sheet, { ...heading, subtitle: told });
  const table = openTag(sheet, sheet.root, 'Table');
  const head = openTag(sheet, table, 'TR');
  const heads = [
    { text: words.cluster, ...name },
    { text: words.sector, ...sector },
    { text: words.nearest, ...nearest },
  ];
  for (const { text, ...column } of heads)
    tagged(sheet, head, 'TH', () => writeLine(sheet, text, { ...quiet, ...column, y: top + 23 }));
  head.end();
  rows.forEach((gap, index) => {
    drawGap(sheet, openTag(sheet, table, 'TR'), { gap, top: top + 28 + index * rowHeight });
  });
  table.end();
}

function drawGap(sheet: Sheet, row: PDFKit.PDFStructureElement, { gap, top }: { gap: GapRow; top: number }): void {
  decorate(sheet, () => {
    sheet.pdf.moveTo(left, top).lineTo(right, top).lineWidth(0.35).stroke(ink.line);
    drawMark(sheet.pdf, gap, { x: left + 6, y: top + rowHeight / 2, radius: 3.6 });
  });
  const names = linesOf(sheet, gap.name, { ...strong, width: name.width, most: 2 });
  const first = top + (names.length === 1 ? 12.5 : 8.6);
  tagged(sheet, row, 'TD', () => writeLines(sheet, names, { ...strong, ...name, y: first, leading: 9 }));
  const pair = (upper: string, lower: string, column: { x: number; width: number }) =>
    tagged(sheet, row, 'TD', () => {
      writeLine(sheet, upper, { ...plain, ...column, y: top + 8.6 });
      if (lower !== '') writeLine(sheet, lower, { ...quiet, ...column, y: top + 17 });
    });
  pair(gap.kindWord, gap.sector, sector);
  pair(gap.distances, gap.branch, nearest);
  row.end();
}
