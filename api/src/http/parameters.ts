import { z } from '@hono/zod-openapi';
import type { Words } from './language.ts';

type Range = { minimum: number; maximum: number };

const range = ({ minimum, maximum }: Range) =>
  maximum === Number.MAX_SAFE_INTEGER ? `≥ ${minimum}` : `${minimum}–${maximum}`;

/** A whole number in plain decimal digits: no sign, hexadecimal, exponent or other script's digits. */
export function integerParameter({ minimum, maximum }: Range, description: string) {
  const wanted = { zh: `整数 ${range({ minimum, maximum })}`, en: `a whole number ${range({ minimum, maximum })}` };
  return z
    .string()
    .refine((text) => /^\d{1,15}$/.test(text) && Number(text) >= minimum && Number(text) <= maximum, {
      params: { wanted },
    })
    .transform(Number)
    .openapi({ type: 'integer', minimum, maximum, description });
}

/** A decimal number without an exponent. */
export function numberParameter({ minimum, maximum }: Range, description: string) {
  const wanted = { zh: `数字 ${range({ minimum, maximum })}`, en: `a number ${range({ minimum, maximum })}` };
  return z
    .string()
    .refine((text) => /^-?\d{1,15}(\.\d{1,15})?$/.test(text) && Number(text) >= minimum && Number(text) <= maximum, {
      params: { wanted },
    })
    .transform(Number)
    .openapi({ type: 'number', minimum, maximum, description });
}

type NumbersWanted = Range & { count: number; isSomePositive?: true };

/** So many decimal numbers separated by commas; with `isSomePositive` not all of them may be 0. */
export function numbersParameter({ count, isSomePositive, ...each }: NumbersWanted, description: string) {
  const some = isSomePositive ? { zh: '，且不全为 0', en: ', not all of them 0' } : { zh: '', en: '' };
  const wanted = {
    zh: `以逗号分隔的 ${count} 个数字 ${range(each)}${some.zh}`,
    en: `${count} numbers ${range(each)} separated by commas${some.en}`,
  };
  const isFit = (text: string) => {
    const parts = text.split(',');
    const numbers = parts.map(Number);
    if (parts.length !== count || !parts.every((part) => /^\d{1,7}(\.\d{1,9})?$/.test(part))) return false;
    if (!numbers.every((number) => number >= each.minimum && number <= each.maximum)) return false;
    return !isSomePositive || numbers.some((number) => number > 0);
  };
  return z
    .string()
    .refine(isFit, { params: { wanted } })
    .transform((text) => text.split(',').map(Number))
    .openapi({ type: 'string', description });
}

/** Text of at least one character and at most `maximum`. */
export function textParameter(maximum: number, description: string) {
  const wanted = { zh: `1 至 ${maximum} 个字符`, en: `1 to ${maximum} characters` };
  return z
    .string()
    .refine((text) => text.trim().length > 0 && text.length <= maximum, { params: { wanted } })
    .openapi({ minLength: 1, maxLength: maximum, description });
}

/** A list of codes separated by commas; any of them fits. */
export function codesParameter(codes: readonly string[], description: string) {
  const wanted = { zh: `以逗号分隔的：${codes.join('、')}`, en: `a comma-separated list of ${codes.join(', ')}` };
  return z
    .string()
    .refine((text) => text.split(',').every((code) => codes.includes(code)), { params: { wanted } })
    .transform((text) => text.split(','))
    .openapi({
      type: 'string',
      description: `${description} Any of: ${codes.join(', ')}; several separated by commas.`,
    });
}

/** A parameter that must fit a pattern, with what was wanted in words. */
export function patternParameter(pattern: RegExp, wanted: Words, description: string) {
  return z
    .string()
    .refine((text) => pattern.test(text), { params: { wanted } })
    .openapi({ description });
}
