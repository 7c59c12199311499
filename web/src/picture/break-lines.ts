type Width = (text: string) => number;

const noStart = /^[，。；：、！？）》」』”’…%‰·›,.;:!?)\]]/;
const noEnd = /[（《「『“‘([]$/;

/**
 * Where a line may end: after a space, between two Chinese characters; never before closing marks or after opening ones,
 * nor in a unit in brackets.
 */
function piecesOf(text: string): string[] {
  const joined: string[] = [];
  for (const piece of text.match(/（[^（）]{1,6}）|[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/gu) ?? []) {
    const last = joined.at(-1);
    if (last !== undefined && (noStart.test(piece) || noEnd.test(last))) joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

function wrapParagraph(text: string, width: number, widthOf: Width): string[] {
  const lines: string[] = [];
  let line = '';
  // A piece wider than the line, such as an address, breaks anywhere.
  for (const piece of piecesOf(text).flatMap((whole) => (widthOf(whole) > width ? [...whole] : [whole]))) {
    if (line !== '' && widthOf((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return [...lines, line.trimEnd()];
}

/** The text, or its beginning with an ellipsis where it is wider than `width`. */
export function cutText(text: string, width: number, widthOf: Width): string {
  if (widthOf(text) <= width) return text;
  const signs = [...text];
  while (signs.length > 0 && widthOf(`${signs.join('')}…`) > width) signs.pop();
  return `${signs.join('').trimEnd()}…`;
}

type Room = { readonly width: number; readonly most: number; readonly widthOf: Width };

/** The text in at most so many lines, each as wide as there is room; line breaks stay, and what is left out is marked. */
export function breakLines(text: string, { width, most, widthOf }: Room): string[] {
  if (text.trim() === '' || most < 1) return [];
  const lines = text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width, widthOf));
  if (lines.length <= most) return lines;
  const last = cutText(`${lines[most - 1] ?? ''}……`, width, widthOf);
  return [...lines.slice(0, most - 1), last.replace(/…+$/, '…')];
}

/** The least width at which no word is broken. */
export function leastWidth(text: string, widthOf: Width): number {
  return Math.max(0, ...piecesOf(text).map((piece) => widthOf(piece.trimEnd())));
}
