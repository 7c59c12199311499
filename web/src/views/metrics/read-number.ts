export type NumberRange = { readonly minimum: number; readonly maximum: number };

/** Why a text is no such number. */
export type NumberFault = 'empty' | 'wrong';

export type ReadNumber =
  | { readonly value: number; readonly fault: null }
  | { readonly value: null; readonly fault: NumberFault };

/** Reads a plain decimal number within the range; at most nine decimals, as the API takes them. */
export function readNumber(text: string, { minimum, maximum }: NumberRange): ReadNumber {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null, fault: 'empty' };
  if (!/^\d{1,7}(\.\d{1,9})?$/.test(trimmed)) return { value: null, fault: 'wrong' };
  const value = Number(trimmed);
  return value < minimum || value > maximum ? { value: null, fault: 'wrong' } : { value, fault: null };
}

/** All numbers, or null where one of the texts is none. */
export function readNumbers(texts: readonly string[], range: NumberRange): number[] | null {
  const read = texts.map((text) => readNumber(text, range).value);
  const numbers = read.filter((value) => value !== null);
  return numbers.length === texts.length ? numbers : null;
}
