import { z } from 'zod';

/** A cell that must say something. */
export const text = z.string().min(1, 'some text');

/** An empty cell means not known, never zero: it is read as null. */
export function optional<Value extends z.ZodType>(cell: Value) {
  return z.preprocess((value) => (value === '' ? null : value), z.nullable(cell));
}

export const optionalText = optional(text);

/** A whole number in plain digits. */
export const integer = z
  .string()
  .regex(/^-?\d+$/, 'a whole number')
  .transform(Number);

/** A whole number of things: never negative. */
export const count = z.string().regex(/^\d+$/, 'a whole number from 0').transform(Number);

/** A sum of money or another quantity: never negative, with a point and without grouping. */
export const amount = z
  .string()
  .regex(/^\d+(\.\d+)?$/, 'a decimal number from 0')
  .transform(Number);

/** A decimal number with a point and without grouping. */
export const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, 'a decimal number')
  .transform(Number);

/** Codes separated by `;`; an empty cell is an empty list. */
export const codes = z.string().transform((value) => (value === '' ? [] : value.split(';')));

export const yesOrNo = z.enum(['yes', 'no'], 'yes or no').transform((value) => value === 'yes');

export const grade = z.enum(['A', 'B', 'C'], 'the grade A, B or C');

/** One of a closed list, with a message that names the list. */
export function oneOf<const Value extends string>(values: readonly Value[]) {
  return z.enum(values, values.join(', '));
}

export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date such as 2025-05-13');
export const adcode = z.string().regex(/^\d{6}$/, 'a six-digit adcode');
export const adcodes = codes.pipe(z.array(adcode));

/** An address of the web. */
export const address = z.string().regex(/^https?:\/\/\S+$/, 'an http address');
