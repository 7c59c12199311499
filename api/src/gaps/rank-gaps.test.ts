import { expect, test } from 'vitest';
import type { MeasuredGap } from './measure-gap.ts';
import { rankGaps } from './rank-gaps.ts';

const gapOf = (id: string, gap: number | null, suitableKilometers: number | null): MeasuredGap => ({
  suitableKilometers,
  row: {
    ...{
      id,
      gap,
      kind: 'innovative',
      sector: 'other',
      nameZh: '',
      nameEn: '',
      coreAdcode: '',
      longitude: 0,
      latitude: 0,
    },
    ...{ demandWeight: 1, verdict: 'none-known', verdictToday: 'none-known', rival: 'not-measured' },
    ...{ nearestOwn: null, nearestOwnSuitable: null, nearestOwnMatched: null, nearestRival: null },
    ...{ banks: null, herfindahl: null, herfindahlWithBank: null },
  },
});

test('the largest gap comes first, then the farthest, then by id; what is not known is far, what is not measured last', () => {
  const gaps = [
    gapOf('unmeasured', null, null),
    gapOf('b', 0.5, 40),
    gapOf('a', 0.5, 40),
    gapOf('near', 0.5, 10),
    gapOf('unknown', 0.5, null),
    gapOf('unknown-too', 0.5, null),
    gapOf('none', 0, 3),
    gapOf('large', 2, 1),
  ];
  const ranked = rankGaps(gaps);
  const ids = ['large', 'unknown', 'unknown-too', 'a', 'b', 'near', 'none', 'unmeasured'];
  expect(ranked.map(({ id }) => id)).toEqual(ids);
  expect(ranked.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(rankGaps([...gaps].reverse())).toEqual(ranked);
});
