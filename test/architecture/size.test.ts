import { describe, expect, test } from 'vitest';
import { isTest, read, sources } from './repository.ts';

const lineCount = (path: string): number => read(path).trimEnd().split('\n').length;

const indentation = (line: string): number => line.length - line.trimStart().length;

/**
 * Functions and their lengths, measured simply: the formatter puts the closing brace under the line that opened it, so a
 * function runs from a line that ends with `{` and declares one to the next line of the same indentation that starts with `}`.
 */
function functionLengths(path: string): { place: string; length: number }[] {
  const lines = read(path).split('\n');
  return lines.flatMap((line, start) => {
    const isStart = /(=>|\bfunction\b.*\)?.*) \{$/.test(line) || /^\s*(async )?function\b.*\($/.test(line);
    if (!isStart || /^\s*(\/\/|\*)/.test(line)) return [];
    const depth = indentation(line);
    const end = lines.findIndex(
      (next, index) => index > start && indentation(next) === depth && /^\s*\}(?!.*\{$)/.test(next),
    );
    return end < 0 ? [] : [{ place: `${path}:${start + 1}`, length: end - start + 1 }];
  });
}

const product = sources.filter((path) => !isTest(path));

describe('size', () => {
  test('no file has more than 300 lines', () => {
    expect(sources.filter((path) => lineCount(path) > 300)).toEqual([]);
  });

  test('the median file has at most 90 lines', () => {
    const counts = product.map(lineCount).sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(90);
  });

  test('no function has more than 40 lines', () => {
    const long = product.flatMap(functionLengths).filter(({ length }) => length > 40);
    expect(long.map(({ place, length }) => `${place} (${length})`)).toEqual([]);
  });
});
