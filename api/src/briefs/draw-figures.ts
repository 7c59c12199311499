import { wordsIn } from './brief-words.ts';
import type { BriefContent } from './content.ts';
import { drawHeading } from './draw-head.ts';
import { columnsOf, drawTable, headGap, type TableRow } from './draw-table.ts';
import { ink } from './ink.ts';
import { type Sheet, tagged } from './sheet.ts';
import { linesOf, type TextStyle, writeLines } from './write-text.ts';

type Place = { x: number; y: number; width: number };
type Rows = Place & { rowHeight: number };

const small: TextStyle = { size: 7, colour: ink.muted };
const size = 7.4;
const leading = 10;
const headingHeight = 14;
const betweenTables = 12;
const [lowestRow, highestRow] = [11.2, 14];

/** The depths of coverage, the kinds of clusters and the key figures, one below the other, in rows as high as there is room. */
export function drawFigures(sheet: Sheet, content: BriefContent, place: Place & { height: number }): void {
  const rowHeight = fitRows(sheet, content, place);
  const depths = drawDepths(sheet, content, { ...place, rowHeight });
  const kinds = drawKinds(sheet, content, { ...place, y: depths + betweenTables, rowHeight });
  drawKeyFigures(sheet, content, { ...place, y: kinds + betweenTables / 2, rowHeight });
}

function fitRows(sheet: Sheet, { depths, kinds, figures }: BriefContent, place: Place & { height: number }): number {
  const { width, height } = place;
  const lines = (text: string | null) => (text === null ? 0 : linesOf(sheet, text, { ...small, width }).length);
  const rows = depths.rows.length + kinds.rows.length + figures.rows.length + 3;
  const fixed =
    3 * (headingHeight + headGap) + 1.5 * betweenTables + (lines(depths.fragile) + lines(figures.note)) * leading;
  return Math.max(lowestRow, Math.min(highestRow, (height - fixed) / rows));
}

const hasReference = ({ figures }: BriefContent) => figures.rows.some(({ reference }) => reference !== null);

function drawDepths(sheet: Sheet, content: BriefContent, { rowHeight, ...place }: Rows): number {
  const { depths, language } = content;
  const words = wordsIn(language).depths;
  const isCompared = hasReference(content);
  drawHeading(sheet, { ...place, title: depths.title });
  const { certain, possible, 'none-known': noneKnown } = words.verdicts;
  const rows = depths.rows.map((row): TableRow => {
    if ('words' in row) return { cells: [row.label, row.words], isWide: true };
    const { cells } = row;
    const counts = [row.label, cells.certain, cells.possible, cells.noneKnown, cells.share];
    return { cells: cells.reference === null ? counts : [...counts, cells.reference] };
  });
  const end = drawTable(sheet, {
    head: ['', certain, possible, noneKnown, words.share, ...(isCompared ? [words.reference] : [])],
    columns: columnsOf(place, [58, 27, 28, 36, 32, ...(isCompared ? [28] : [])]),
    ...{ rows, y: place.y + headingHeight, rowHeight, size },
  });
  return writeSmall(sheet, depths.fragile, { ...place, y: end });
}

function drawKinds(sheet: Sheet, { kinds, language }: BriefContent, { rowHeight, ...place }: Rows): number {
  const words = wordsIn(language).table;
  drawHeading(sheet, { ...place, title: kinds.title });
  const rows = kinds.rows.map(
    (row): TableRow =>
      'words' in row ? { cells: [row.label, row.words], isWide: true } : { cells: [row.label, ...row.cells] },
  );
  return drawTable(sheet, {
    head: ['', words.clusters, words.certain, words.possible, words.noneKnown, words.share],
    columns: columnsOf(place, [79, 20, 27, 25, 27, 30]),
    ...{ rows, y: place.y + headingHeight, rowHeight, size },
  });
}

function drawKeyFigures(sheet: Sheet, content: BriefContent, { rowHeight, ...place }: Rows): void {
  const { figures, language } = content;
  const words = wordsIn(language).figures;
  const isCompared = hasReference(content);
  drawHeading(sheet, { ...place, title: figures.title });
  const end = drawTable(sheet, {
    head: isCompared ? ['', words.here, words.reference] : ['', words.reference],
    rows: figures.rows.map(({ label, here, reference }) => ({
      cells: [label, here, ...(reference === null ? [] : [reference])],
    })),
    columns: columnsOf(place, isCompared ? [112, 48, 48] : [146, 62]),
    ...{ y: place.y + headingHeight, rowHeight, size },
  });
  if (figures.note !== null) writeSmall(sheet, figures.note, { ...place, y: end });
}

function writeSmall(sheet: Sheet, text: string, { x, y, width }: Place): number {
  const lines = linesOf(sheet, text, { ...small, width });
  tagged(sheet, sheet.root, 'P', () => writeLines(sheet, lines, { ...small, x, y, width, leading }));
  return y + lines.length * leading;
}
