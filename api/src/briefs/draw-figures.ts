import { wordsIn } from './brief-words.ts';
import type { BriefContent } from './content.ts';
import { drawHeading } from './draw-head.ts';
import { columnsOf, drawTable, type TableRow } from './draw-table.ts';
import { ink } from './ink.ts';
import { type Sheet, tagged } from './sheet.ts';
import { linesOf, type TextStyle, writeLines } from './write-text.ts';

type Place = { x: number; y: number; width: number };

const small: TextStyle = { size: 7, colour: ink.muted };
const table = { rowHeight: 14, size: 7.4 } as const;

/** The depths of coverage and the key figures, one below the other. */
export function drawFigures(sheet: Sheet, content: BriefContent, place: Place): void {
  const y = drawDepths(sheet, content, place);
  drawKeyFigures(sheet, content, { ...place, y: y + 14 });
}

const hasReference = ({ figures }: BriefContent) => figures.rows.some(({ reference }) => reference !== null);

function drawDepths(sheet: Sheet, content: BriefContent, place: Place): number {
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
    ...table,
    head: ['', certain, possible, noneKnown, words.share, ...(isCompared ? [words.reference] : [])],
    rows,
    y: place.y + 14,
    columns: columnsOf(place, [58, 27, 28, 36, 32, ...(isCompared ? [28] : [])]),
  });
  return writeSmall(sheet, depths.fragile, { ...place, y: end });
}

function drawKeyFigures(sheet: Sheet, content: BriefContent, place: Place): void {
  const { figures, language } = content;
  const words = wordsIn(language).figures;
  const isCompared = hasReference(content);
  drawHeading(sheet, { ...place, title: figures.title });
  const end = drawTable(sheet, {
    ...table,
    head: isCompared ? ['', words.here, words.reference] : ['', words.reference],
    rows: figures.rows.map(({ label, here, reference }) => ({
      cells: [label, here, ...(reference === null ? [] : [reference])],
    })),
    y: place.y + 14,
    columns: columnsOf(place, isCompared ? [112, 48, 48] : [146, 62]),
  });
  if (figures.note !== null) writeSmall(sheet, figures.note, { ...place, y: end });
}

function writeSmall(sheet: Sheet, text: string, { x, y, width }: Place): number {
  const lines = linesOf(sheet, text, { ...small, width });
  tagged(sheet, sheet.root, 'P', () => writeLines(sheet, lines, { ...small, x, y, width, leading: 10 }));
  return y + lines.length * 10;
}
