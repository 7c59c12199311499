import { describe, expect, it } from 'vitest';
import { type PixelOffset, spreadOffsets } from './spread.ts';

function smallestDistance(places: readonly PixelOffset[]): number {
  const distances = places.flatMap(([x, y], index) =>
    places.slice(index + 1).map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)),
  );
  return Math.min(...distances);
}

describe('spread offsets', () => {
  it('leave a single mark on its point', () => {
    expect(spreadOffsets(1, 17)).toEqual([[0, 0]]);
  });

  it.each([2, 3, 5, 7, 12, 19, 40])('keep %i marks at least the spacing apart', (count) => {
    const places = spreadOffsets(count, 17);
    expect(places).toHaveLength(count);
    expect(smallestDistance(places)).toBeGreaterThan(17 - 1e-9);
  });

  it('balance few marks about the point', () => {
    for (const count of [2, 3, 4, 5, 6]) {
      const places = spreadOffsets(count, 10);
      expect(places.reduce((sum, [right]) => sum + right, 0)).toBeCloseTo(0);
      expect(places.reduce((sum, [, down]) => sum + down, 0)).toBeCloseTo(0);
    }
  });
});
