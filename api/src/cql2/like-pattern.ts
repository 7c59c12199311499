type Evaluate<Item> = (item: Item) => unknown;

/** A part of a pattern between two `%`: characters as code points, null for any one. */
type Part = { readonly characters: readonly (string | null)[]; readonly text: string | null };

/** `%` stands for any characters, `_` for one, a backslash takes the next as it is. */
function partsOf(pattern: string): Part[] {
  const parts: (string | null)[][] = [[]];
  const characters = [...pattern];
  for (let at = 0; at < characters.length; at += 1) {
    const character = characters[at] ?? '';
    if (character === '%') parts.push([]);
    else if (character === '_') parts.at(-1)?.push(null);
    else {
      if (character === '\\') at += 1;
      parts.at(-1)?.push(characters[at] ?? character);
    }
  }
  return parts.map((part) => ({ characters: part, text: part.includes(null) ? null : part.join('') }));
}

/** The code units that one character takes. */
const unitsAt = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Where a part that begins at a place ends; -1 where it does not stand there. */
function endOf({ characters, text: plain }: Part, text: string, from: number): number {
  if (plain !== null) return text.startsWith(plain, from) ? from + plain.length : -1;
  let at = from;
  for (const wanted of characters) {
    if (at >= text.length || (wanted !== null && !text.startsWith(wanted, at))) return -1;
    at += wanted?.length ?? unitsAt(text, at);
  }
  return at;
}

/** Where the first place of a part at or after another ends; -1 where there is none. */
function endOfNext(part: Part, text: string, from: number): number {
  if (part.text !== null) {
    const found = text.indexOf(part.text, from);
    return found < 0 ? -1 : found + part.text.length;
  }
  for (let at = from; at < text.length; at += unitsAt(text, at)) {
    const end = endOf(part, text, at);
    if (end >= 0) return end;
  }
  return -1;
}

/** A part that the text must end with, at or after a place. */
function endsWith(part: Part, text: string, from: number): boolean {
  if (part.text !== null) return text.length - part.text.length >= from && text.endsWith(part.text);
  for (let at = from; at < text.length; at += unitsAt(text, at)) {
    if (endOf(part, text, at) === text.length) return true;
  }
  return false;
}

/** A pattern read: where a text begins, what it holds in this order, where it ends; alone without any `%`. */
type Pattern = { readonly first: Part; readonly middle: readonly Part[]; readonly last: Part | null };

function readPattern(pattern: string): Pattern {
  const [first = { characters: [], text: '' }, ...others] = partsOf(pattern);
  const last = others.pop() ?? null;
  // Several `%` in a row say no more than one.
  return { first, middle: others.filter(({ text }) => text !== ''), last };
}

/** Whether a text fits: each part is looked for once, after the one before, so that no pattern takes long. */
function fits({ first, middle, last }: Pattern, text: string): boolean {
  let at = endOf(first, text, 0);
  if (at < 0 || last === null) return at === text.length;
  for (const part of middle) {
    at = endOfNext(part, text, at);
    if (at < 0) return false;
  }
  return endsWith(last, text, at);
}

/** `LIKE`: null where text or pattern is not known. Patterns are read once each. */
export function compileLike<Item>(text: Evaluate<Item>, pattern: Evaluate<Item>): Evaluate<Item> {
  const read = new Map<string, Pattern>();
  return (item) => {
    const [value, like] = [text(item), pattern(item)];
    if (typeof value !== 'string' || typeof like !== 'string') return null;
    const known = read.get(like) ?? readPattern(like);
    // A pattern that is a property would fill the memory with one entry an item.
    if (read.size < 16) read.set(like, known);
    return fits(known, value);
  };
}
