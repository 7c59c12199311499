import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import { describe, expect, it } from 'vitest';
import { clusterFeatures } from './clusters-layer.ts';

function cluster(id: string, specialised: 'certain' | 'none-known'): ClusterCoverage {
  return {
    ...{ id, kind: 'innovative', sector: 'new-materials', nameZh: '', nameEn: '', designatedYear: null },
    ...{ coreAdcode: '340100', memberAdcodes: ['340100'], provinceAdcodes: ['340000'], longitude: 117, latitude: 32 },
    verdicts: {
      specialised,
      presence: 'not-measured',
      matched: 'none-known',
      authorisedUnknownAsNo: 'none-known',
      authorisedUnknownAsYes: 'none-known',
    },
    isFragile: false,
    memberShare: { certain: 1, possible: 1 },
    branchesInReach: { certain: 1, possible: 0 },
    nearest: { branch: null, specialised: null, matched: null },
  };
}

const props = {
  clusters: [cluster('A', 'certain'), cluster('B', 'none-known')],
  depth: 'specialised',
  colourBy: 'verdict',
  sectorGroups: {},
  theme: 'light',
} as const;

describe('cluster marks', () => {
  it('are of one size without a figure, gaps on top', () => {
    const [certain, gap] = clusterFeatures({ ...props, figures: null }, 4).map(({ properties }) => properties);
    expect([certain?.scale, gap?.scale]).toEqual([1, 1]);
    expect(gap?.order).toBeGreaterThan(certain?.order);
  });

  it('grow with the figure, the large drawn before the small', () => {
    const figures = { rates: { A: 0.5, B: 2 }, label: '', write: String, top: 2 };
    const [small, large] = clusterFeatures({ ...props, figures }, 4).map(({ properties }) => properties);
    // Area by figure: four times the figure, twice the side.
    expect(large?.scale / small?.scale).toBeCloseTo(2);
    expect(large?.order).toBeLessThan(small?.order);
  });
});
