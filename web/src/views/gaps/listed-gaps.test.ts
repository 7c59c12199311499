import { expect, test } from 'vitest';
import { countVerdicts, isLost, keepGaps, toMapCluster } from './listed-gaps.ts';
import { sampleGap } from './sample-gap.ts';

const gaps = [
  sampleGap({ id: 'A' }),
  sampleGap({ id: 'B', verdict: 'possible', verdictToday: 'certain' }),
  sampleGap({ id: 'C', verdictToday: 'certain' }),
];

test('the verdicts of the legend keep their gaps, none of them keeps all', () => {
  expect(keepGaps(gaps, [])).toBe(gaps);
  expect(keepGaps(gaps, ['possible']).map(({ id }) => id)).toEqual(['B']);
  expect(countVerdicts(gaps)).toEqual({ possible: 1, 'none-known': 2 });
});

test('lost is what is certain today and no longer, be it possible still', () => {
  expect(gaps.filter(isLost).map(({ id }) => id)).toEqual(['B', 'C']);
});

test('the map marks a gap by its one verdict whatever depth it draws', () => {
  const { verdicts, id } = toMapCluster(sampleGap({ id: 'B', verdict: 'possible' }));
  expect([id, ...new Set(Object.values(verdicts))]).toEqual(['B', 'possible']);
});
