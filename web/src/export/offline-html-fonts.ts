import type { LabelFontFace } from '../map/font-faces.ts';

/** `U+4e00-9fff`, `U+20`, `U+4??` as the first and the last code point. */
function boundsOf(range: string): readonly [first: number, last: number] {
  const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
  return [Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(last.replaceAll('?', 'F'), 16)];
}

/** The slices of a font in which a character of the text stands. */
export function facesFor(text: string, faces: readonly LabelFontFace[]): LabelFontFace[] {
  const codes = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  return faces.filter((face) =>
    face['unicode-range'].some((range) => {
      const [first, last] = boundsOf(range);
      return codes.some((code) => code >= first && code <= last);
    }),
  );
}

/** Bytes in base 64, taken in pieces that a call can take as arguments. */
function base64(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return btoa(pieces.join(''));
}

export type LoadFont = (url: string) => Promise<Uint8Array>;

/** Rules with the slices that the text needs, in the page itself. */
export async function embedFonts(text: string, faces: readonly LabelFontFace[], load: LoadFont): Promise<string> {
  const rules = facesFor(text, faces).map(async (face) => {
    const data = base64(await load(face.url));
    return (
      "@font-face{font-family:'Noto Sans SC Variable';font-style:normal;font-weight:100 900;" +
      `src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${face['unicode-range'].join(',')}}`
    );
  });
  return (await Promise.all(rules)).join('\n');
}
