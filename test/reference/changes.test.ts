import { ChangesAnswer } from '@icfm/api/changes/schema';
import { describe, expect, test } from 'vitest';
import { createAppOver } from '../app-over.ts';
import { bundledModel } from '../bundled-model.ts';
import { clusterVerdict, type NaiveRule, sectorMatch } from './naive-coverage.ts';
import { branches, clusters, designatedYears, groups, openedYears } from './naive-facts.ts';

const model = bundledModel;
const app = createAppOver(model);

interface NaiveHistory {
  reach: number;
  rule: NaiveRule;
  depth: 'specialised' | 'matched';
  bound: 'undatedAsClosed' | 'undatedAsOpen';
}

/** C(list of a year, branches of a year), by loops alone. */
function naiveCount(listYear: number, branchYear: number, { reach, rule, depth, bound }: NaiveHistory): number {
  const isOpen = (year: number | null) => (year === null ? bound === 'undatedAsOpen' : year <= branchYear);
  const open = branches.filter(
    ({ specialities }, index) => specialities.length > 0 && isOpen(openedYears[index] ?? null),
  );
  return clusters.filter((cluster, index) => {
    const year = designatedYears[index] ?? null;
    if (year === null || year > listYear) return false;
    const wanted =
      depth === 'specialised' ? open : open.filter((branch) => sectorMatch(branch, cluster.sector, groups) >= 0.5);
    return clusterVerdict(cluster, wanted, reach, rule) === 'certain';
  }).length;
}

const cases = [
  { reach: 50, rule: 'any' },
  { reach: 120, rule: 'all' },
] as const;

describe('changes over the bundled files, counted again by loops that share no code with them', () => {
  test.each(cases)('counts, list effects and branch effects agree at $reach km, member rule $rule', async (asked) => {
    const { reach, rule } = asked;
    const response = await app.request(`/api/changes?reachKilometers=${reach}&memberRule=${rule}`);
    const { years } = ChangesAnswer.parse(await response.json());
    expect(years.length).toBeGreaterThan(10);
    for (const depth of ['specialised', 'matched'] as const) {
      for (const bound of ['undatedAsClosed', 'undatedAsOpen'] as const) {
        const count = (list: number, open: number) => naiveCount(list, open, { reach, rule, depth, bound });
        for (const { year, ...measured } of years.slice(1)) {
          const { covered, listEffect, branchEffect } = measured[depth];
          const longerList = count(year, year - 1);
          expect([year, covered[bound], listEffect[bound], branchEffect[bound]]).toEqual([
            year,
            count(year, year),
            longerList - count(year - 1, year - 1),
            count(year, year) - longerList,
          ]);
        }
      }
    }
  });
});
