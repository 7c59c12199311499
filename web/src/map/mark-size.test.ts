import { describe, expect, it } from 'vitest';
import { markScale, markTop } from './mark-size.ts';

describe('size of marks', () => {
  it('has an area in proportion to the figure', () => {
    const [quarter, whole] = [markScale(1, 4), markScale(4, 4)];
    expect((whole / quarter) ** 2).toBeCloseTo(4);
  });

  it('stays readable at 0 and beyond the top', () => {
    expect(markScale(0, 2)).toBeGreaterThan(0.4);
    expect(markScale(15.4, 2)).toBe(markScale(2, 2));
  });

  it('is the usual one where nothing is measured', () => {
    expect(markScale(null, 2)).toBe(1);
    expect(markScale(0, null)).toBe(1);
    expect(markScale(0, 0)).toBe(1);
  });

  it('takes a readable figure as its top', () => {
    const many = Array.from({ length: 100 }, (_, index) => index / 50);
    // 95 of 100 lie below 1.9: the next readable figure is 2.
    expect(markTop([...many, 15.4])).toBe(2);
    expect(markTop([0, 0])).toBeNull();
    expect(markTop([])).toBeNull();
    expect(markTop([...Array(99).fill(0), 3])).toBe(3);
  });
});
