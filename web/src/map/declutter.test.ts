import { describe, expect, it } from 'vitest';
import { declutter } from './declutter.ts';

function distanceBetween(marks: readonly { x: number; y: number }[], left: number, right: number): number {
  const [first, second] = [marks[left], marks[right]];
  return first && second ? Math.hypot(first.x - second.x, first.y - second.y) : Number.NaN;
}

describe('declutter', () => {
  it('leaves marks with room where they are', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 40, y: 0 },
    ];
    expect(declutter(points, 16)).toEqual(points);
  });

  it('packs marks of one point side by side', () => {
    const marks = declutter(
      [
        { x: 5, y: 5 },
        { x: 5, y: 5 },
      ],
      16,
    );
    expect(distanceBetween(marks, 0, 1)).toBeCloseTo(16);
  });

  it('pushes near places apart, and nobody further than three quarters of a spacing', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 3, y: 1 },
      { x: 1, y: 4 },
    ];
    const marks = declutter(points, 16);
    for (const [left, right] of [
      [0, 1],
      [0, 2],
      [1, 2],
    ] as const) {
      expect(distanceBetween(marks, left, right)).toBeGreaterThan(11);
    }
    for (const [index, point] of points.entries()) {
      expect(Math.hypot((marks[index]?.x ?? 99) - point.x, (marks[index]?.y ?? 99) - point.y)).toBeLessThanOrEqual(
        12.001,
      );
    }
  });

  it('gives large marks more room than small ones', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 4, y: 0 },
    ];
    const [small, large] = [declutter(points, 16, [0.5, 0.5]), declutter(points, 16, [1.5, 1.5])];
    expect(distanceBetween(large, 0, 1)).toBeGreaterThan(distanceBetween(small, 0, 1));
  });

  it('gives the same picture every time', () => {
    const points = Array.from({ length: 60 }, (_, index) => ({ x: (index * 37) % 50, y: (index * 53) % 50 }));
    expect(declutter(points, 12)).toEqual(declutter(points, 12));
  });
});
