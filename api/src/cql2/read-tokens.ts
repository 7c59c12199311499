import { filterLimits, finiteWanted, tooMuch, wantedAt } from './filter-error.ts';

/** A piece of a text filter; `at` counts characters from 0. */
export type Token = {
  readonly kind: 'name' | 'quoted' | 'text' | 'number' | 'sign' | 'end';
  readonly text: string;
  readonly at: number;
};

// Sticky, each without nested repetition: read once from the left, in time with the length.
const patterns = [
  ['space', /\s+/y],
  ['text', /'(?:[^']|'')*'/y],
  ['quoted', /"(?:[^"]|"")*"/y],
  ['number', /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y],
  ['name', /[\p{L}_:][\p{L}\p{N}_.:]*/uy],
  ['sign', /<>|<=|>=|[=<>+\-*/%^(),]/y],
] as const;

type Piece = { readonly kind: (typeof patterns)[number][0]; readonly text: string };

function pieceAt(filter: string, at: number): Piece {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const [text] = pattern.exec(filter) ?? [];
    if (text !== undefined) return { kind, text };
  }
  throw wantedAt(
    at + 1,
    { zh: '名称、数字、引号内的文字或运算符', en: 'a name, number, quoted text or sign' },
    filter.slice(at),
  );
}

const unquoted = { text: /''/g, quoted: /""/g } as const;

function tokenOf({ kind, text }: Piece, at: number): Token[] {
  if (kind === 'space') return [];
  if (kind === 'number' && !Number.isFinite(Number(text))) throw wantedAt(at + 1, finiteWanted, text);
  if (kind !== 'text' && kind !== 'quoted') return [{ kind, text, at }];
  const quote = text[0] ?? '';
  return [{ kind, text: text.slice(1, -1).replace(unquoted[kind], quote), at }];
}

/** The pieces of a filter in the text encoding, an end after them. */
export function readTokens(filter: string): Token[] {
  const { characters } = filterLimits;
  if (filter.length > characters) throw tooMuch({ zh: '过滤条件的字符数', en: 'characters in a filter' }, characters);
  const tokens: Token[] = [];
  for (let at = 0; at < filter.length; ) {
    const piece = pieceAt(filter, at);
    tokens.push(...tokenOf(piece, at));
    at += piece.text.length;
  }
  return [...tokens, { kind: 'end', text: '', at: filter.length }];
}

/** Tokens taken one by one. */
export type TokenReader = {
  readonly peek: (ahead?: number) => Token;
  readonly take: () => Token;
  /** Takes the word or sign if it comes next; words in any case. */
  readonly skip: (...words: readonly string[]) => boolean;
  readonly expect: (word: string) => void;
};

export function createTokenReader(tokens: readonly Token[]): TokenReader {
  const end: Token = { kind: 'end', text: '', at: 0 };
  const last = tokens.at(-1) ?? end;
  let position = 0;
  const peek = (ahead = 0) => tokens[position + ahead] ?? last;
  const is = ({ kind, text }: Token, word: string) =>
    (kind === 'name' || kind === 'sign') && text.toLowerCase() === word;
  const take = () => {
    const token = peek();
    position += 1;
    return token;
  };
  const skip = (...words: readonly string[]) => {
    const isNext = words.every((word, ahead) => is(peek(ahead), word));
    if (isNext) position += words.length;
    return isNext;
  };
  const expect = (word: string) => {
    const { at, text } = peek();
    if (!skip(word)) throw wantedAt(at + 1, { zh: ` ${word}`, en: word }, text);
  };
  return { peek, take, skip, expect };
}
