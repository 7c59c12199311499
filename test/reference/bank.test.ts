import { measureChanges } from '@icfm/api/changes/measure-changes';
import { measureCoverage } from '@icfm/api/coverage/measure-coverage';
import { CoverageQuery } from '@icfm/api/coverage/parameters';
import type { CoverageSummary } from '@icfm/api/coverage/schema';
import { measureCurves } from '@icfm/api/curves/measure-curves';
import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import { modelOfBank } from '@icfm/api/readmodel/of-bank';
import { beforeAll, describe, expect, test } from 'vitest';
import { bundledModel } from '../bundled-model.ts';
import { importedBranch, importedOf, listOf, manyBranches } from '../imported-lists.ts';
import { clusterVerdict, haversine, type NaiveVerdict, summarize } from './naive-coverage.ts';
import { branchBanks, branches, clusters, groups, type NaiveBranch } from './naive-facts.ts';

const base = bundledModel;
const seats = base.clusters
  .slice(0, 60)
  .map(({ places }) => [places[0]?.longitude ?? 0, places[0]?.latitude ?? 0] as const);
const imported = manyBranches(600, seats);
const own = imported.slice(0, 200).map((branch) => ({ ...branch, relation: 'own' as const }));
const ordinary = imported.slice(200).map((branch) => ({ ...branch, importId: 'list-2' }));

/** An imported branch as the loops see it: 200 m wide, inside no unit. */
function toNaive({ longitude, latitude, specialities, authority }: (typeof imported)[number]): NaiveBranch {
  const place = {
    adcode: '',
    longitude: longitude ?? 0,
    latitude: latitude ?? 0,
    radius: 0.2,
    province: '',
    macroRegion: '',
  };
  return { place, within: [], specialities, authority };
}

const all = [
  ...branches.map((branch, index) => ({ branch, bank: branchBanks[index] ?? '', isOwn: false })),
  ...own.map((branch) => ({ branch: toNaive(branch), bank: branch.bankName, isOwn: true })),
  ...ordinary.map((branch) => ({ branch: toNaive(branch), bank: branch.bankName, isOwn: false })),
];

const countsOf = ({ certain, possible, noneKnown }: CoverageSummary['matched']) => ({ certain, possible, noneKnown });
const parametersOf = (query: Record<string, string>) => ({
  ...{ kinds: [], sectors: [], region: 'nation' },
  ...CoverageQuery.parse(query),
});

let model = base;
beforeAll(async () => {
  const lists = [
    listOf({ kind: 'branches', branches: own }),
    listOf({ kind: 'branches', id: 'list-2', branches: ordinary }),
  ];
  model = await buildWorkspaceModel(base, importedOf(lists));
});

function countPresence(wanted: NaiveBranch[], reach: number) {
  const counts: Record<NaiveVerdict, number> = { certain: 0, possible: 0, none: 0 };
  for (const cluster of clusters) counts[clusterVerdict(cluster, wanted, reach, 'any')] += 1;
  return { certain: counts.certain, possible: counts.possible, noneKnown: counts.none };
}

describe.each([
  ['own', ({ isOwn }: (typeof all)[number]) => isOwn],
  ['徽商银行', ({ bank }: (typeof all)[number]) => bank === '徽商银行'],
  ['杭州银行', ({ bank }: (typeof all)[number]) => bank === '杭州银行'],
])('coverage by the branches of %s, counted again by loops', (bank, isWanted) => {
  const wanted = all.filter(isWanted).map(({ branch }) => branch);

  test.each([20, 60])('agrees at every depth, presence among them, at %i km', (reach) => {
    const answer = measureCoverage(model, parametersOf({ bank, reachKilometers: String(reach) }));
    const counted = summarize(clusters, { branches: wanted, groups, reach, rule: 'any' });
    const summary = answer?.nation.summary;
    expect(answer?.parameters.bank).toBe(bank);
    expect(summary && countsOf(summary.presence)).toEqual(countPresence(wanted, reach));
    expect(summary && countsOf(summary.specialised)).toEqual(counted.specialised);
    expect(summary && countsOf(summary.matched)).toEqual(counted.matched);
    expect(summary?.presence.isMeasured).toBe(true);
  });

  test('the nearest branch is the nearest of that bank', () => {
    const answer = measureCoverage(model, parametersOf({ bank }));
    for (const cluster of clusters) {
      const found = answer?.clusters.find(({ id }) => id === cluster.id)?.nearest.branch?.distanceKilometers;
      const distances = cluster.places.flatMap((place) =>
        wanted.map((branch) => (branch.within.includes(place.adcode) ? 0 : haversine(place, branch.place))),
      );
      expect(found?.estimate).toBeCloseTo(Math.min(...distances), 2);
    }
  });
});

describe('a question of one bank', () => {
  test('does not measure presence for a bank of specialised branches alone', async () => {
    const specialised = importedBranch({ id: 'a', bankName: '某银行', specialities: ['green'] });
    const with2 = await buildWorkspaceModel(
      base,
      importedOf([listOf({ kind: 'branches', branches: [specialised, ...ordinary] })]),
    );
    const answer = measureCoverage(with2, parametersOf({ bank: '某银行' }));
    expect(answer?.nation.summary.presence.isMeasured).toBe(false);
    expect(answer?.nation.summary.specialised.certain).toBeGreaterThan(0);
  });

  test('keeps year and bank apart: both together leave what neither drops', () => {
    const both = measureCoverage(model, parametersOf({ bank: '杭州银行', asOfYear: '2015' }));
    const later = base.countedBranches.filter(
      (branch) => branch.bankName === '杭州银行' && (branch.openedYear ?? 0) > 2015,
    );
    expect(both?.asOf?.laterBranches).toBe(later.length);
  });

  test('bears on curves and changes too, and its answers say so', () => {
    const parameters = parametersOf({ bank: 'own' });
    const curves = measureCurves(model, parameters);
    const coverage = measureCoverage(model, parameters);
    const at50 = curves?.nation.specialised.find(({ reachKilometers }) => reachKilometers === 50);
    expect(at50?.certainShare).toBe(coverage?.nation.summary.specialised.certainShare);
    expect([curves?.parameters.bank, measureChanges(model, parameters)?.branches]).toEqual(['own', own.length]);
  });

  test('makes its model once, and leaves the whole one as it is', () => {
    expect(modelOfBank(model, 'own')).toBe(modelOfBank(model, 'own'));
    expect(modelOfBank(model, null)).toBe(model);
    expect(model.countedBranches).toHaveLength(base.countedBranches.length + imported.length);
  });
});
