import { describe, expect, test } from 'vitest';
import { overlapOf, sectorOverlaps } from './sector-overlap.ts';

const profile = (counts: Record<string, number>) => new Map(Object.entries(counts));

const mixed = profile({ energy: 3, vehicles: 1 });
const vehicles = profile({ vehicles: 5 });
const textiles = profile({ textiles: 2 });

describe('overlap of two profiles', () => {
  test('is 1 for equal shares, 0 without a common sector, and the same either way', () => {
    expect(overlapOf(mixed, profile({ energy: 6, vehicles: 2 }))).toBe(1);
    expect(overlapOf(mixed, textiles)).toBe(0);
    expect(overlapOf(mixed, vehicles)).toBe(0.25);
    expect(overlapOf(vehicles, mixed)).toBe(0.25);
  });

  test('is not known where no sector is', () => {
    expect(overlapOf(mixed, new Map())).toBeNull();
    expect(overlapOf(new Map(), mixed)).toBeNull();
  });
});

describe('sector overlap', () => {
  test('is the mean over the other places whose sectors are known', () => {
    expect(sectorOverlaps([mixed, vehicles, textiles, new Map()])).toEqual([0.125, 0.125, 0, null]);
  });

  test('needs a peer', () => {
    expect(sectorOverlaps([mixed])).toEqual([null]);
    expect(sectorOverlaps([mixed, new Map()])).toEqual([null, null]);
  });

  test('of places that all receive the same is 1', () => {
    expect(sectorOverlaps([mixed, mixed, mixed])).toEqual([1, 1, 1]);
  });
});
