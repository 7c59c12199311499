import { twoStepAccess } from '@icfm/api/measures/accessibility';
import { contributionsTo, strongestOf } from '@icfm/api/measures/accessibility-contributions';
import { distancesToSites } from '@icfm/api/measures/accessibility-distances';
import { matchedStrengths } from '@icfm/api/measures/accessibility-strengths';
import { buildSupply } from '@icfm/api/measures/accessibility-supply';
import type { DemandCluster } from '@icfm/api/measures/coverage';
import { demandGaps } from '@icfm/api/measures/demand-gap';
import { buildNetwork, type LocatedBranch } from '@icfm/api/measures/network';
import type { MatchTable } from '@icfm/api/measures/sector-match';
import type { MemberRule } from '@icfm/api/measures/verdict';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyBranch, anyClusterFields, groupOf } from './small-country.ts';

interface Question {
  reachKilometers: number;
  memberRule: MemberRule;
  matchTable: MatchTable;
}

const cluster = fc.record({
  ...anyClusterFields,
  weight: fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1e6, noNaN: true })),
});
const strength = fc.oneof(fc.constant(0), fc.double({ min: 1e-6, max: 1, noNaN: true }));
const question = fc.record<Question>({
  reachKilometers: fc.integer({ min: 10, max: 200 }),
  memberRule: fc.constantFrom('any', 'core', 'all'),
  matchTable: fc.record({ sameSector: strength, sameGroup: strength, general: strength }),
});
const branches = fc.array(anyBranch, { maxLength: 15 });
const clusters = fc.array(cluster, { minLength: 1, maxLength: 8 });

function measure(list: LocatedBranch[], demand: readonly (DemandCluster & { weight: number })[], asked: Question) {
  const network = buildNetwork(list);
  const supply = buildSupply(network);
  const distances = distancesToSites(network, demand, asked);
  const sectors = demand.map(({ sector }) => sector);
  const strengths = matchedStrengths(supply, distances, sectors, { ...asked, groupOf });
  const weights = demand.map(({ weight }) => weight);
  const access = twoStepAccess(strengths, weights, supply.capacities);
  return { supply, distances, sectors, weights, access, gaps: demandGaps(strengths, weights) };
}

const runs = { seed: 20, numRuns: 300 };

describe('access and gap, whatever the branches, weights and match table', () => {
  test('what clusters are served adds up to the branches that reach any of them', () => {
    fc.assert(
      fc.property(branches, clusters, question, (list, demand, asked) => {
        const { access, weights } = measure(list, demand, asked);
        expect(access === null).toBe(weights.every((weight) => weight === 0));
        if (access === null) return;
        const served = weights.reduce((sum, weight, row) => sum + weight * (access.values[row] ?? Number.NaN), 0);
        expect(served).toBeCloseTo(access.reachedSupply, 9);
        expect(access.reachedSupply).toBeLessThanOrEqual(list.length);
        expect([...access.values].every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      }),
      runs,
    );
  });

  test('contributions of branches add up to the access, and the gap is what the strongest leaves', () => {
    fc.assert(
      fc.property(branches, clusters, question, (list, demand, asked) => {
        const { supply, distances, sectors, weights, access, gaps } = measure(list, demand, asked);
        if (access === null) return;
        sectors.forEach((sector, row) => {
          const parts = contributionsTo(supply, access, { ...asked, groupOf, distances, row, sector });
          const total = parts.reduce((sum, { contribution }) => sum + contribution, 0);
          const value = access.values[row] ?? Number.NaN;
          expect(Math.abs(total - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, value));
          const { match = 0, decay = 0 } = strongestOf(parts) ?? {};
          expect(gaps[row]).toBe((weights[row] ?? 0) * (1 - match * decay));
          expect(new Set(parts.map((part) => part.branch)).size).toBe(parts.length);
        });
      }),
      runs,
    );
  });

  test('a gap lies between 0 and the weight, and neither a longer reach nor a further branch widens it', () => {
    fc.assert(
      fc.property(branches, anyBranch, clusters, question, (list, added, demand, asked) => {
        const { gaps, weights } = measure(list, demand, asked);
        const reached = measure(list, demand, { ...asked, reachKilometers: asked.reachKilometers + 25 }).gaps;
        const served = measure([...list, added], demand, asked).gaps;
        gaps.forEach((gap, row) => {
          const weight = weights[row] ?? 0;
          expect(gap).toBeGreaterThanOrEqual(0);
          expect(gap).toBeLessThanOrEqual(weight);
          // The decay of a longer reach is another exponential, rounded anew.
          expect(reached[row]).toBeLessThanOrEqual(gap + 1e-12 * weight);
          expect(served[row]).toBeLessThanOrEqual(gap);
        });
      }),
      runs,
    );
  });
});
