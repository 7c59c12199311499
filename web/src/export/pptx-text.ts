import { breakLines } from '../picture/break-lines.ts';

/** Line height over size of type: Microsoft YaHei is tall, and lines are set to exactly this. */
export const lineHeight = 1.35;

/** Width over size of type of the characters of Microsoft YaHei, rather too wide than too narrow. */
function characterWidth(character: string): number {
  // Chinese, and the arrows and signs that the face draws as wide.
  if (/[\u2190-\uffff]|[\u{10000}-\u{10ffff}]/u.test(character)) return 1;
  if (/[ilj.,:;'|!()[\] ]/.test(character)) return 0.34;
  if (/[MWmw@%—…“”]/.test(character)) return 0.95;
  if (/[A-Z]/.test(character)) return 0.72;
  return 0.58;
}

/** How wide a line of text is, in units of the slide. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0) * size;
}

/** The lines into which a text falls, by the widths above. */
export function wrapText(text: string, size: number, width: number): string[] {
  // Lines break after a hyphen too; the space that stands for that is rather too wide than too narrow.
  const breakable = text.replace(/(?<=[A-Za-z])-(?=[A-Za-z])/g, '- ');
  return breakLines(breakable, { width, most: Number.POSITIVE_INFINITY, widthOf: (line) => textWidth(line, size) });
}

export type Room = {
  readonly width: number;
  readonly height: number;
  /** From the wanted to the smallest that can still be read. */
  readonly sizes: readonly number[];
};

export type FittedText = {
  readonly text: string;
  readonly size: number;
  readonly height: number;
  /** Ended with `…`, since even the smallest type was too large. */
  readonly isCut: boolean;
};

const heightOf = (lines: readonly string[], size: number) => lines.length * size * lineHeight;

function cutText(text: string, { width, height, sizes }: Room): FittedText {
  const size = Math.min(...sizes);
  // A room of exactly so many lines holds them, whatever the last digit of the division.
  const most = Math.max(1, Math.floor(height / (size * lineHeight) + 1e-6));
  const characters = [...text];
  const begin = (length: number) => `${characters.slice(0, length).join('').trimEnd()}…`;
  let fits = 0;
  let tooMany = characters.length;
  while (tooMany - fits > 1) {
    const middle = Math.floor((fits + tooMany) / 2);
    if (wrapText(begin(middle), size, width).length <= most) fits = middle;
    else tooMany = middle;
  }
  const kept = begin(fits);
  return { text: kept, size, height: heightOf(wrapText(kept, size, width), size), isCut: true };
}

/** The text in the largest type in which it fits; cut with `…` where none does. */
export function fitText(text: string, room: Room): FittedText {
  for (const size of room.sizes) {
    const height = heightOf(wrapText(text, size, room.width), size);
    if (height <= room.height + 1e-6) return { text, size, height, isCut: false };
  }
  return cutText(text, room);
}
