/** Width of a text in points. */
export type Measure = (text: string) => number;

const noStart = /^[，。；：、！？）》”’…%‰·›,.;:!?)\]]/;
const noEnd = /[（《“‘([]$/;

/** A number and its unit stay together. */
const isUnit = (before: string, piece: string) => /\d\s$/.test(before) && /^(km|公里)/.test(piece);

/** Where a line may end: after a space, between two Chinese characters; never before closing marks or after opening ones. */
function breakable(text: string): string[] {
  const pieces = text.match(/[ -⁯]+?(?:\s+|$|(?=[⺀-鿿豈-￯]))|[\s\S]/gu) ?? [];
  const joined: string[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (last !== undefined && (noStart.test(piece) || noEnd.test(last) || isUnit(last, piece)))
      joined[joined.length - 1] = last + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Lines that are no wider than `width`; a piece wider than that, such as an address, breaks anywhere. */
export function wrapText(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const piece of breakable(text).flatMap((whole) => (measure(whole) > width ? [...whole] : [whole]))) {
    if (line !== '' && lineWidth + measure(piece.trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
      lineWidth = 0;
    }
    const shown = line === '' ? piece.trimStart() : piece;
    line += shown;
    lineWidth += measure(shown);
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

/** The text, or its beginning with an ellipsis where it is wider than `width`. */
export function cutText(text: string, width: number, measure: Measure): string {
  if (measure(text) <= width) return text;
  let kept = text;
  while (kept !== '' && measure(`${kept}…`) > width) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
