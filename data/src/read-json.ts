import type { z } from 'zod';
import { DataError, quote } from './data-error.ts';
import { readText } from './read-text.ts';

/** Reads a JSON file of a given shape. Throws a `DataError` naming the line and column, or the path inside the file. */
export function readJson<Shape extends z.ZodType>(file: string, shape: Shape): z.output<Shape> {
  return checkShape(file, parseJson(file), shape);
}

/** The value of a JSON file, its shape unknown. A cut or malformed file is a `DataError` with the place of the break. */
export function parseJson(file: string): unknown {
  const text = readText(file);
  const broken = text.indexOf('\uFFFD');
  if (broken >= 0) throw new DataError(placeAt(file, text, broken), 'UTF-8 text', 'a broken character');
  try {
    return JSON.parse(text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    throw new DataError(placeAt(file, text, position), 'JSON', message);
  }
}

/** The value in its shape. The column of an error is the path inside the file, such as `columns.3.name`. */
export function checkShape<Shape extends z.ZodType>(file: string, value: unknown, shape: Shape): z.output<Shape> {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = issue?.path.map(String) ?? [];
  throw new DataError({ file, column: path.join('.') }, issue?.message ?? 'a valid value', quote(valueAt(value, path)));
}

function placeAt(file: string, text: string, position: number) {
  const before = text.slice(0, position).split('\n');
  return { file, row: before.length, column: String((before.at(-1)?.length ?? 0) + 1) };
}

function valueAt(value: unknown, path: string[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) return undefined;
    return Object.entries(inner).find(([name]) => name === key)?.[1];
  }, value);
}
