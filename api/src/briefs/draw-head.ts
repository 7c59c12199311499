import type { BriefContent } from './content.ts';
import { ink } from './ink.ts';
import { decorate, inner, paper, type Sheet, tagged } from './sheet.ts';
import { linesOf, measureWith, type TextStyle, writeLine, writeLines } from './write-text.ts';

const { left, width } = inner;
const dateWidth = 120;

/** Title, place, date, how it was asked, and the headline; the `y` below. */
export function drawHead(sheet: Sheet, { title, path, asOf, parameters, headline }: BriefContent): number {
  const { root, pdf } = sheet;
  decorate(sheet, () => pdf.rect(0, 0, paper.width, 8).fill(ink.accent));
  const beside = width - dateWidth;
  tagged(sheet, root, 'H1', () =>
    writeLine(sheet, title, { x: left, y: 42, width: beside, size: 19, weight: 'bold', colour: ink.accent }),
  );
  tagged(sheet, root, 'P', () =>
    writeLine(sheet, asOf, {
      ...{ x: left + beside, y: 42, width: dateWidth, align: 'right' },
      ...{ size: 8, colour: ink.muted },
    }),
  );
  tagged(sheet, root, 'P', () =>
    writeLine(sheet, path.join(' › '), { x: left, y: 60, width, size: 11, weight: 'bold' }),
  );
  const asked: TextStyle = { size: 7, colour: ink.muted };
  const askedLines = linesOf(sheet, parameters, { ...asked, width, most: 3 });
  tagged(sheet, root, 'P', () => writeLines(sheet, askedLines, { ...asked, x: left, y: 73, width, leading: 10 }));
  return drawHeadline(sheet, headline, 71 + askedLines.length * 10);
}

const headlineSizes = [10.5, 10.2, 9.9] as const;

function drawHeadline(sheet: Sheet, headline: string, top: number): number {
  const textWidth = width - 26;
  const tries = headlineSizes.map((size) => {
    const style: TextStyle = { size, weight: 'bold' };
    return { style, lines: linesOf(sheet, headline, { ...style, width: textWidth }) };
  });
  // A little smaller, where that saves a line of a word or two.
  const fewest = Math.min(...tries.map(({ lines }) => lines.length));
  const chosen = tries.find(({ lines }) => lines.length === fewest);
  if (!chosen) return top;
  const { style, lines } = chosen;
  const height = lines.length * 16 + 10;
  decorate(sheet, () => {
    sheet.pdf.roundedRect(left, top, width, height, 4).fill(ink.accentSoft);
    sheet.pdf.rect(left, top, 3, height).fill(ink.accent);
  });
  tagged(sheet, sheet.root, 'P', () =>
    writeLines(sheet, lines, { ...style, x: left + 14, y: top + 17, width: textWidth, leading: 16 }),
  );
  return top + height;
}

export interface Heading {
  title: string;
  /** A quieter line beside the title. */
  subtitle?: string;
  x: number;
  y: number;
  width: number;
}

/** The heading of a part of the page. */
export function drawHeading(sheet: Sheet, { title, subtitle = '', ...place }: Heading): void {
  const style: TextStyle = { size: 9.5, weight: 'bold', colour: ink.accent };
  const taken = measureWith(sheet, style)(title) + 8;
  tagged(sheet, sheet.root, 'H2', () => writeLine(sheet, title, { ...place, ...style }));
  if (subtitle === '') return;
  const beside = { ...place, x: place.x + taken, width: place.width - taken };
  tagged(sheet, sheet.root, 'P', () => writeLine(sheet, subtitle, { ...beside, size: 7, colour: ink.muted }));
}
