import type { FinanceReceiver } from '@icfm/api/transfers/schema';
import { expect, test } from 'vitest';
import { sampleUnit } from '../flow-charts/sample-answer.ts';
import { quadrantLabels, quadrantPoints } from './quadrant-layout.ts';

const plot = { left: 0, top: 0, width: 100, height: 100 };
const bounds = { left: 0, right: 100, top: 0, bottom: 100 };

function receiverAt(code: Parameters<typeof sampleUnit>[0], inflowRank: number, accessRank: number): FinanceReceiver {
  return {
    ...{ unit: sampleUnit(code), records: 1, amount100mCny: null, clusters: 1, meanAccess: 1 },
    finance: {
      ...{ inflowRank, accessRank, mismatch: inflowRank - accessRank, quadrant: 'low-inflow-low-access' },
      ...{ inflowThird: 0, accessThird: 0 },
    },
    ...{ sectorRecords: 0, sectorOverlap: null },
  };
}

test('inflow goes up and access to the right; what has no rank is no point', () => {
  const unranked = { ...receiverAt('31', 0, 0), finance: null };
  const points = quadrantPoints([receiverAt('34', 1, 0.25), unranked], plot);
  expect(points.map(({ x, y }) => [x, y])).toEqual([[25, 0]]);
});

test('points of the same ranks stand side by side about their place', () => {
  const points = quadrantPoints(
    [receiverAt('34', 0.5, 0.5), receiverAt('51', 0.5, 0.5), receiverAt('21', 0.5, 0.5)],
    plot,
  );
  expect(points.map(({ x, y }) => [x, y])).toEqual([
    [41, 50],
    [50, 50],
    [59, 50],
  ]);
});

test('no name meets another or leaves the plot; what has no room goes without', () => {
  const points = [
    { id: 'a', x: 20, y: 50, width: 30 },
    { id: 'b', x: 24, y: 52, width: 30 },
    { id: 'c', x: 95, y: 50, width: 30 },
    { id: 'd', x: 50, y: 50, width: 120 },
  ];
  const labels = quadrantLabels(points, { size: 10, bounds });
  const byId = new Map(labels.map((label) => [label.id, label]));
  expect(byId.get('c')?.anchor).toBe('end');
  expect(byId.has('d')).toBe(false);
  const [a, b] = [byId.get('a'), byId.get('b')];
  expect(a?.y === b?.y && a?.anchor === b?.anchor).toBe(false);
});
