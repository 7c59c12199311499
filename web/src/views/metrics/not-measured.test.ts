import type { RegionAccess } from '@icfm/api/access/schema';
import { expect, test } from 'vitest';
import { whyNotMeasured } from './not-measured.ts';

function scope(values: Partial<RegionAccess>): RegionAccess {
  return {
    ...{ id: '340000', level: 'province', nameZh: '安徽省', nameEn: 'Anhui', clusters: 2, demandWeight: 2 },
    ...{ meanAccess: 2, totalGap: 0.6, meanGap: 0.3, meanEffectiveBanks: 2 },
    ...values,
  };
}

test('a scope with a figure is measured, 0 among them', () => {
  expect(whyNotMeasured({ notMeasured: null, scope: scope({ meanAccess: 0 }) }, 'access')).toBeNull();
});

test('the reason of the API comes first', () => {
  const unmeasured = scope({ meanAccess: null, clusters: 0 });
  expect(whyNotMeasured({ notMeasured: 'reach-is-zero', scope: unmeasured }, 'access')).toBe('reach-is-zero');
});

test('without one the scope tells: no clusters, no demand, no bank in reach', () => {
  const why = (values: Partial<RegionAccess>) =>
    whyNotMeasured({ notMeasured: null, scope: scope({ meanEffectiveBanks: null, ...values }) }, 'concentration');
  expect(why({ clusters: 0, demandWeight: 0 })).toBe('no-clusters');
  expect(why({ demandWeight: 0 })).toBe('no-demand');
  expect(why({})).toBe('no-bank-in-reach');
});
