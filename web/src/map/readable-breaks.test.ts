import { describe, expect, it } from 'vitest';
import { nearestReadable, quantile, readableAtLeast, readableBreaks } from './readable-breaks.ts';

describe('readable figures', () => {
  it('are the nearest by ratio, at any size', () => {
    expect(nearestReadable(0.239)).toBe(0.25);
    expect(nearestReadable(9.6)).toBe(10);
    expect(nearestReadable(1340)).toBe(1200);
  });

  it('never lie below where they must hold a value', () => {
    expect(readableAtLeast(1.6)).toBe(2);
    expect(readableAtLeast(0.3)).toBe(0.3);
    expect(readableAtLeast(8.5)).toBe(10);
  });
});

describe('readable breaks', () => {
  it('cut into six classes of about equal size', () => {
    // 1 … 60: sextiles at 11, 21, 31, 41, 51; by ratio 11 is nearer to 12 (1.091) than to 10 (1.1).
    const values = Array.from({ length: 60 }, (_, index) => index + 1);
    expect(readableBreaks(values, 0)).toEqual([12, 20, 30, 40, 50]);
  });

  it('leave zeros to the lowest class', () => {
    const positive = Array.from({ length: 12 }, (_, index) => (index + 1) / 10);
    expect(readableBreaks([...Array(40).fill(0), ...positive], 0)).toEqual(readableBreaks(positive, 0));
  });

  it('are fewer where figures coincide, and none where there is nothing to cut', () => {
    expect(readableBreaks([2, 2, 2, 5], 0)).toEqual([2, 5]);
    expect(readableBreaks([1, 1, 1], 1)).toEqual([]);
    expect(readableBreaks([0, 0], 0)).toEqual([]);
    expect(readableBreaks([], 0)).toEqual([]);
  });

  it('ascend and stay within the values', () => {
    const values = [0.003, 0.5, 0.51, 0.52, 7, 900];
    const breaks = readableBreaks(values, 0);
    expect(breaks).toEqual([...breaks].sort((left, right) => left - right));
    expect(breaks.at(-1)).toBeLessThanOrEqual(900);
  });
});

describe('quantile', () => {
  it('of nothing is 0, of one value that value', () => {
    expect(quantile([], 0.5)).toBe(0);
    expect(quantile([4], 0.95)).toBe(4);
  });
});
