import { describe, expect, it } from 'vitest';
import { sampleCluster } from '../../api/sample-cluster.ts';
import { clusterFeatures } from './clusters-layer.ts';

const cluster = (id: string, specialised: 'certain' | 'none-known') => sampleCluster({ id, verdicts: { specialised } });

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
