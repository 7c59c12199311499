import { pinyin } from 'pinyin-pro';

/** What a name can be found by: all in lower case, without spaces and marks. */
export type SearchKeys = {
  /** Adcode or id, and the number that a branch has at its bank. */
  codes: readonly string[];
  /** Chinese, English and pinyin names. */
  names: readonly string[];
  initials: readonly string[];
};

type Place = { adcode: string; nameZh: string; shortZh: string; nameEn: string };

/** How well a question fits, the best first. */
export const ranks = { code: 0, name: 1, beginning: 2, within: 3 } as const;

/** Most names are so already: looking is cheaper than rewriting. */
const isNormal = /^[\u4e00-\u9fffa-z0-9]*$/;

/** Letters, digits and Chinese characters of a text, in lower case and without accents. */
export function normalise(text: string): string {
  if (isNormal.test(text)) return text;
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

/** Keys of a place. Its English name decides between the readings of a character: 重庆 is Chongqing, 长治 is Changzhi. */
export function keysOfPlace({ adcode, nameZh, shortZh, nameEn }: Place): () => SearchKeys {
  return once(() => {
    const english = normalise(nameEn);
    const read = readingLike(shortZh, english) ?? syllables(shortZh);
    const full = [...read, ...syllables([...nameZh].slice([...shortZh].length).join(''))];
    const names = [nameZh, shortZh, english, read.join(''), full.join('')].map(normalise);
    return { codes: [adcode], names: unique(names), initials: unique([initialsOf(read), initialsOf(full)]) };
  });
}

/** Keys of anything else with a Chinese name and perhaps an English one. */
export function keysOfText({
  id,
  nameZh,
  nameEn = '',
  code = null,
}: {
  id: string;
  nameZh: string;
  nameEn?: string;
  code?: string | null;
}): () => SearchKeys {
  return once(() => {
    const read = syllables(nameZh);
    const names = [nameZh, nameEn, read.join('')].map(normalise).filter((name) => name !== '');
    const codes = [id, ...(code === null ? [] : [code])].map(normalise);
    return { codes, names: unique(names), initials: [initialsOf(read)] };
  });
}

/** The rank of `question`, already normalised, or null where it does not fit. */
export function rankOf({ codes, names, initials }: SearchKeys, question: string): number | null {
  if (codes.includes(question)) return ranks.code;
  if (names.includes(question)) return ranks.name;
  const isBeginning = (key: string) => key.startsWith(question);
  if (codes.some(isBeginning) || initials.includes(question) || names.some(isBeginning)) return ranks.beginning;
  if (initials.some(isBeginning) || names.some((name) => name.includes(question))) return ranks.within;
  return null;
}

const initialsOf = (read: readonly string[]) => read.map((syllable) => syllable[0] ?? '').join('');

const unique = (texts: readonly string[]) => [...new Set(texts)];

function syllables(text: string): string[] {
  if (text === '') return [];
  return pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true })
    .map(normalise)
    .filter(Boolean);
}

/** The reading of each character that together spell `latin`, or null where none does. */
function readingLike(text: string, latin: string): string[] | null {
  const [first, ...rest] = [...text];
  if (first === undefined) return latin === '' ? [] : null;
  const readings = pinyin(first, { toneType: 'none', type: 'array', multiple: true }).map(normalise);
  for (const reading of readings) {
    if (reading === '' || !latin.startsWith(reading)) continue;
    const following = readingLike(rest.join(''), latin.slice(reading.length));
    if (following) return [reading, ...following];
  }
  return null;
}

function once<T>(compute: () => T): () => T {
  let held: T | null = null;
  return () => {
    held ??= compute();
    return held;
  };
}
