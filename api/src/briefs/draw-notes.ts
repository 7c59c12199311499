import type { BriefContent, BriefNote } from './content.ts';
import { ink } from './ink.ts';
import { decorate, inner, paper, type Sheet, tagged } from './sheet.ts';
import { linesOf, type TextStyle, writeLine, writeLines } from './write-text.ts';

const { left, right } = inner;
const style: TextStyle = { size: 6, colour: ink.muted };
const leading = 8.2;
const labelWidth = 52;
const width = inner.width - labelWidth;
const bottom = paper.height - 20;

type DrawnNote = { label: string; lines: string[]; link: string | null };

function notesOf(sheet: Sheet, { notes, page }: BriefContent): DrawnNote[] {
  const told = notes.map(({ label, text }: BriefNote) => ({
    ...{ label, link: null },
    lines: linesOf(sheet, text, { ...style, width }),
  }));
  return [
    ...told,
    { label: page.label, link: page.url, lines: linesOf(sheet, page.url, { ...style, width, most: 2 }) },
  ];
}

/** Where the notes at the foot of the page begin. */
export function topOfNotes(sheet: Sheet, content: BriefContent): number {
  const lines = notesOf(sheet, content).reduce((sum, note) => sum + note.lines.length, 0);
  return bottom - lines * leading - 8;
}

/** Definitions, completeness, sources and the address of the page, standing on the foot of the page. */
export function drawNotes(sheet: Sheet, content: BriefContent): void {
  const top = topOfNotes(sheet, content);
  decorate(sheet, () => sheet.pdf.moveTo(left, top).lineTo(right, top).lineWidth(0.7).stroke(ink.accent));
  let y = top + 11;
  for (const note of notesOf(sheet, content)) {
    drawNote(sheet, note, y);
    y += note.lines.length * leading;
  }
}

function drawNote(sheet: Sheet, { label, lines, link }: DrawnNote, y: number): void {
  tagged(sheet, sheet.root, 'P', () => {
    writeLine(sheet, label, { ...style, weight: 'bold', x: left, y, width: labelWidth - 4 });
    writeLines(sheet, lines, { ...style, x: left + labelWidth, y, width, leading });
  });
  if (link !== null) sheet.pdf.link(left + labelWidth, y - 6, width, lines.length * leading, link);
}
