import { expect, test } from 'vitest';
import type { MeasuredDepth } from './coverage.ts';
import { tally } from './summary.ts';
import type { KnownVerdict } from './verdict.ts';

const at = (specialised: KnownVerdict, demandWeight: number) => {
  const verdicts: Record<MeasuredDepth, KnownVerdict> = {
    presence: 'certain',
    specialised,
    matched: 'none-known',
    authorisedUnknownAsNo: 'none-known',
    authorisedUnknownAsYes: 'none-known',
  };
  return { measure: { verdicts }, demandWeight };
};

test('counts go by cluster, weighted shares by demand weight', () => {
  const found = tally([at('certain', 1), at('possible', 2), at('none-known', 5)], 'specialised');
  expect(found).toMatchObject({ certain: 1, possible: 1, noneKnown: 1, certainShare: 1 / 3, possibleShare: 2 / 3 });
  // 1 of 8, and 1 + 2 of 8.
  expect(found).toMatchObject({ certainWeightShare: 0.125, possibleWeightShare: 0.375 });
});

test('equal weights give the shares of the counts', () => {
  const { certainShare, certainWeightShare } = tally([at('certain', 3), at('none-known', 3)], 'specialised');
  expect(certainWeightShare).toBe(certainShare);
});

test('no clusters, or none that weighs anything, have no share', () => {
  expect(tally([], 'specialised')).toMatchObject({ certain: 0, certainShare: null, certainWeightShare: null });
  expect(tally([at('certain', 0)], 'specialised')).toMatchObject({ certainShare: 1, certainWeightShare: null });
});
