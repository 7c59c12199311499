import { fill, wordsIn } from './brief-words.ts';
import type { BriefContent, RegionRow } from './content.ts';
import { drawHeading } from './draw-head.ts';
import { columnsOf, drawTable, headGap, type TableRow } from './draw-table.ts';
import { ink } from './ink.ts';
import { intoColumns } from './into-columns.ts';
import { inner, type Sheet, tagged } from './sheet.ts';
import { linesOf, type TextStyle, writeLines } from './write-text.ts';

type Regions = BriefContent['regions'];

const { left, width } = inner;
const columnCount = 3;
const gutter = 20;
const most = 36;
const headHeight = 23 + headGap;
const emptyHeight = 12;
const noteLeading = 9;
const small: TextStyle = { size: 6.4, colour: ink.muted };

/** Looser where there are few. */
const rowHeightOf = (rows: number) => (rows > 18 ? 10 : 12);

const notesOf = (sheet: Sheet, { notes }: Regions) =>
  notes === '' ? [] : linesOf(sheet, notes, { ...small, width, most: 2 });

function columnsOfRows({ rows }: Regions, more: string): Shown[][] {
  return intoColumns(fitting(rows, more), columnCount, (row) => 'role' in row && row.role === 'group');
}

/** Height of the table with its heading and notes. */
export function regionsHeight(sheet: Sheet, regions: Regions): number {
  const [longest = []] = columnsOfRows(regions, '');
  const notes = notesOf(sheet, regions).length + (regions.rows.length === 0 ? 1 : 0);
  const table = longest.length === 0 ? emptyHeight : headHeight + longest.length * rowHeightOf(regions.rows.length);
  return table + 6 + notes * noteLeading;
}

/** The regions in three columns; those that do not fit are counted. */
export function drawRegions(sheet: Sheet, { regions, language }: BriefContent, top: number): void {
  const { rows, title, subtitle, emptyWords } = regions;
  drawHeading(sheet, { title, subtitle, x: left, y: top + 10, width });
  const rowHeight = rowHeightOf(rows.length);
  const columns = columnsOfRows(regions, wordsIn(language).table.more);
  const wide = (width - (columnCount - 1) * gutter) / columnCount;
  columns.forEach((part, index) => {
    const place = { x: left + index * (wide + gutter), y: top + 23, width: wide };
    drawPart(sheet, part, { ...place, rowHeight, language });
  });
  const words = [...(rows.length === 0 ? [emptyWords] : []), ...notesOf(sheet, regions)];
  const table = rows.length === 0 ? emptyHeight : headHeight + (columns[0]?.length ?? 0) * rowHeight;
  const y = top + table + 11;
  tagged(sheet, sheet.root, 'P', () => writeLines(sheet, words, { ...small, x: left, y, width, leading: noteLeading }));
}

/** A row of the regions, or the words that count the rest. */
type Shown = RegionRow | { words: string };

function fitting(rows: readonly RegionRow[], more: string): Shown[] {
  if (rows.length <= most) return [...rows];
  const dropped = rows.slice(most - 1).filter(({ role }) => role !== 'group').length;
  return [...rows.slice(0, most - 1), { words: fill(more, { count: dropped }) }];
}

type Part = { x: number; y: number; width: number; rowHeight: number; language: BriefContent['language'] };

function drawPart(sheet: Sheet, rows: readonly Shown[], { language, y, rowHeight, ...place }: Part): void {
  const { region, clusters, certain, possible, noneKnown, share } = wordsIn(language).table;
  drawTable(sheet, {
    head: [region, clusters, certain, possible, noneKnown, share],
    rows: rows.map(tableRow),
    columns: columnsOf(place, [46, 20, 24, 22, 26, 24]),
    ...{ y, rowHeight, size: 6.8 },
  });
}

function tableRow(row: Shown): TableRow {
  if ('words' in row) return { cells: [row.words], colour: ink.muted, isWide: true };
  const { name, role, clusters, certain, possible, noneKnown, share } = row;
  const cells = [name, clusters, certain, possible, noneKnown, share];
  if (role === 'group') return { cells, weight: 'bold', colour: ink.accent };
  return role === 'own' ? { cells, weight: 'bold' } : { cells };
}
