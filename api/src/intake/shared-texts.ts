import { limits } from './limits.ts';
import { readPart } from './unzip-part.ts';
import { eachWhole, parseXml } from './xml-pieces.ts';

/** The texts of a workbook by their number. */
export interface SharedTexts {
  get(index: number): string | undefined;
}

/**
 * The shared texts of a workbook: all, or those of some numbers, which for a few rows of a long sheet spares most of the
 * reading and the rest of the file.
 */
export function readTexts(bytes: Uint8Array, part: string | null, wanted: ReadonlySet<number> | 'all'): SharedTexts {
  const texts: string[] = [];
  const found = { get: (index: number) => texts[index] };
  const last = wanted === 'all' ? Number.POSITIVE_INFINITY : Math.max(-1, ...wanted);
  if (part === null || last < 0) return found;
  let first = 0;
  for (const fragment of eachWhole(readPart(bytes, { name: part, mostBytes: limits.textsBytes }), 'si')) {
    const next = first + (fragment.match(textStart)?.length ?? 0);
    if (wanted === 'all' || hasAny(wanted, first, next)) {
      for (const [index, text] of textsOf(fragment).entries()) texts[first + index] = text;
    }
    first = next;
    if (first > last) break;
  }
  return found;
}

const textStart = /<(?:[\w.-]+:)?si[\s/>]/g;

function hasAny(wanted: ReadonlySet<number>, first: number, next: number): boolean {
  for (const index of wanted) if (index >= first && index < next) return true;
  return false;
}

function textsOf(fragment: string): string[] {
  const texts: string[] = [];
  let text = '';
  let isText = false;
  let phonetic = 0;
  parseXml(fragment, {
    open: ({ name }) => {
      if (name === 'si') text = '';
      // How a word is read aloud stands beside it and is no part of it.
      if (name === 'rPh') phonetic += 1;
      isText = name === 't' && phonetic === 0;
    },
    text: (piece) => {
      if (isText) text += piece;
    },
    close: (name) => {
      isText = false;
      if (name === 'rPh') phonetic -= 1;
      if (name === 'si') texts.push(unescapeText(text));
    },
  });
  return texts;
}

/** Characters that XML cannot hold are written as `_x000D_` (ECMA-376, part 1, 22.9.2.19). */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
