import { CoverageAnswer, type RegionCoverage } from '@icfm/api/coverage/schema';
import { describe, expect, test } from 'vitest';
import { createAppOver } from '../app-over.ts';
import { bundledModel } from '../bundled-model.ts';
import { type NaiveQuestion, type NaiveSummary, summarize } from './naive-coverage.ts';
import { branches, clusters, groups } from './naive-facts.ts';

const model = bundledModel;
const app = createAppOver(model);

async function ask(query: string): Promise<CoverageAnswer> {
  const response = await app.request(`/api/coverage?${query}`);
  return CoverageAnswer.parse(await response.json());
}

const countsOf = ({ certain, possible, noneKnown }: NaiveSummary['matched']) => ({ certain, possible, noneKnown });

/** The answer's summary in the form of the naive one; presence is left out, since nothing loaded can answer it. */
function comparable({ summary }: RegionCoverage): NaiveSummary {
  return {
    clusters: summary.clusters,
    specialised: countsOf(summary.specialised),
    matched: countsOf(summary.matched),
    authorisedUnknownAsNo: countsOf(summary.authorised.unknownAsNo),
    authorisedUnknownAsYes: countsOf(summary.authorised.unknownAsYes),
    fragile: summary.fragile,
  };
}

const reaches = [10, 50, 120, 200];
const rules = ['any', 'core', 'all'] as const;
const cases = reaches.flatMap((reach) => rules.map((rule) => ({ reach, rule })));

describe('coverage over the bundled files, counted again by loops that share no code with it', () => {
  test.each(cases)(
    'nation, macro-regions and provinces agree at $reach km, member rule $rule',
    async ({ reach, rule }) => {
      const answer = await ask(`reachKilometers=${reach}&memberRule=${rule}`);
      const question: NaiveQuestion = { branches, groups, reach, rule };
      expect(comparable(answer.nation)).toEqual(summarize(clusters, question));
      expect(comparable(answer.scope)).toEqual(comparable(answer.nation));
      for (const region of answer.macroRegions) {
        const inside = clusters.filter(({ places }) => places.some((place) => place.macroRegion === region.id));
        expect([region.id, comparable(region)]).toEqual([region.id, summarize(inside, question)]);
      }
      for (const region of answer.provinces) {
        const inside = clusters.filter(({ places }) => places.some((place) => place.province === region.id));
        expect([region.id, comparable(region)]).toEqual([region.id, summarize(inside, question)]);
      }
    },
  );

  test('every province and macro-region with a cluster is in the answer', async () => {
    const { macroRegions, provinces } = await ask('');
    const places = clusters.flatMap((cluster) => cluster.places);
    const ids = (regions: RegionCoverage[]) => new Set(regions.map(({ id }) => id));
    expect([...new Set(places.map((place) => place.macroRegion))].filter((id) => !ids(macroRegions).has(id))).toEqual(
      [],
    );
    expect([...new Set(places.map((place) => place.province))].filter((id) => !ids(provinces).has(id))).toEqual([]);
  });

  test('presence is not measured while no ordinary branches are loaded', async () => {
    const { nation } = await ask('');
    expect(nation.summary.presence).toMatchObject({ isMeasured: false, certainShare: null, possibleShare: null });
  });

  test('the default is a reach of 50 km and any member place', async () => {
    const { parameters, nation } = await ask('');
    expect(parameters).toMatchObject({ reachKilometers: 50, memberRule: 'any', minimumMatch: 0.5 });
    expect(comparable(nation)).toEqual(summarize(clusters, { branches, groups, reach: 50, rule: 'any' }));
  });
});
