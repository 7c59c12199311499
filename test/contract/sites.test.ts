import { greatCircleKilometers } from '@icfm/api/geo/great-circle';
import { buildReadModel } from '@icfm/api/readmodel/read-model';
import type { PlannedSite, SitesAnswer } from '@icfm/api/sites/schema';
import { siteThread } from '@icfm/api/sites/site-thread';
import { loadCatalogue } from '@icfm/data/catalogue';
import { afterAll, describe, expect, test } from 'vitest';
import { createAppOver } from '../app-over.ts';
import { bundledModel } from '../bundled-model.ts';
import { askSites } from './ask-sites.ts';

const model = bundledModel;
const asked = askSites(model);
const app = createAppOver(model);
const bank = '交通银行';
afterAll(() => siteThread.stop());

/** What a set of seats reaches, counted again by a loop over everything: ids of clusters by rule `any`. */
function reachedBy(
  sites: readonly Pick<PlannedSite, 'adcode' | 'longitude' | 'latitude'>[],
  reach: number,
): Set<string> {
  const found = new Set<string>();
  for (const { cluster, places } of model.clusters) {
    for (const place of places) {
      for (const site of sites) {
        const region = model.gazetteer.findAny(site.adcode ?? '');
        const isInside = region !== null && [region.adcode, region.prefectureAdcode].includes(place.adcode);
        const kilometers = greatCircleKilometers(place.longitude, place.latitude, site.longitude, site.latitude);
        if (isInside || kilometers <= reach) found.add(cluster.id);
      }
    }
  }
  return found;
}

async function coveredToday(query: Record<string, string>): Promise<Set<string>> {
  const response = await app.request(`http://127.0.0.1:8787/api/coverage?${new URLSearchParams(query)}`);
  const { clusters }: { clusters: { id: string; verdicts: { specialised: string } }[] } = await response.json();
  return new Set(clusters.filter(({ verdicts }) => verdicts.specialised === 'certain').map(({ id }) => id));
}

const idsOf = (sites: readonly { id: string }[] = []) => sites.map(({ id }) => id);

describe('the plan', () => {
  test('covers what a loop over seats and clusters counts, on top of what coverage says is covered', async () => {
    const { plan, problem, certificate } = await asked.plan({ bank, newSites: '6' });
    const today = await coveredToday({ bank });
    expect([problem.coveredClusters, problem.clusters]).toEqual([today.size, 210]);
    const together = new Set([...today, ...reachedBy(plan?.sites ?? [], 50)]);
    expect(plan?.coveredClusters).toBe(together.size);
    expect(plan?.newClusters).toBe(together.size - today.size);
    expect(certificate).toMatchObject({ status: 'optimal', gap: 0, incumbent: together.size, bound: together.size });
    for (const site of plan?.sites ?? []) {
      expect(new Set(idsOf(site.serves))).toEqual(reachedBy([site], 50));
      expect(site.serves.every(({ id, isNew }) => isNew === !today.has(id))).toBe(true);
    }
  });

  test('gains add up: site by site, by its certificate, and to the last point of the curve', async () => {
    const { plan, problem, certificate, curve, greedy } = await asked.plan({
      bank,
      newSites: '8',
      kindWeights: '3,1,0.5',
    });
    const gains = plan?.sites.reduce((sum, { gainWeight }) => sum + gainWeight, problem.coveredWeight);
    expect(gains).toBeCloseTo(plan?.coveredWeight ?? 0, 9);
    expect(curve.map(({ limit }) => limit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(curve[0]?.coveredWeight).toBe(problem.coveredWeight);
    expect(curve.at(-1)?.coveredWeight).toBe(certificate.incumbent);
    const rising = curve.map(({ coveredWeight }) => coveredWeight ?? 0);
    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    for (const point of curve) expect(point.greedyWeight).toBeLessThanOrEqual(point.coveredWeight ?? 0);
    expect(greedy.coveredWeight).toBe(curve.at(-1)?.greedyWeight);
  });

  test('is better than the greedy choice where that falls into its trap, and says by how much', async () => {
    const { plan, greedy } = await asked.plan({ bank, newSites: '8' });
    expect([plan?.coveredWeight, greedy.coveredWeight]).toEqual([122, 121]);
  });

  test('has the same answer again, and its equals cover the very same', async () => {
    const without = ({ certificate, ...rest }: SitesAnswer) => ({
      ...rest,
      certificate: { ...certificate, seconds: 0 },
    });
    const [first, again] = [await asked.plan({ bank }), await askSites(buildReadModel(loadCatalogue())).plan({ bank })];
    expect(without(again)).toEqual(without(first));
    const twin = first.plan?.sites.find(({ equalCount }) => equalCount > 0);
    const [equal] = twin?.equals ?? [];
    const picked = idsOf(first.plan?.sites).map((id) => (id === twin?.id ? (equal?.id ?? '') : id));
    const { pick } = await asked.plan({ bank, picked: picked.join() });
    expect(pick).toMatchObject({ regretWeight: 0, regretShare: 0, isBeyondLimit: false });
  });

  test('keeps what is locked, leaves out what is forbidden, and loses by neither more than it must', async () => {
    const free = await asked.plan({ bank });
    const best = idsOf(free.plan?.sites)[0] ?? '';
    const forbidden = await asked.plan({ bank, forbidden: best });
    expect(idsOf(forbidden.plan?.sites)).not.toContain(best);
    expect(forbidden.certificate.incumbent).toBeLessThanOrEqual(free.certificate.incumbent ?? 0);
    const locked = await asked.plan({ bank, locked: 'county-340123' });
    expect(locked.plan?.sites.filter(({ isLocked }) => isLocked).map(({ id }) => id)).toEqual(['county-340123']);
    expect(locked.plan?.sites.length).toBe(5);
    expect(locked.curve[0]?.limit).toBe(1);
  });

  test('spends a budget on the cheaper upgrades first, and never more than there is', async () => {
    const { plan, problem } = await asked.plan({ bank, depth: 'matched', budget: '2.5', upgradeCost: '0.2' });
    expect(problem.upgradeCandidates).toBeGreaterThan(5);
    expect(plan?.cost).toBeLessThanOrEqual(2.5 + 1e-9);
    expect(plan?.sites.some(({ action, branchId }) => action === 'upgrade' && branchId !== null)).toBe(true);
    const none = await asked.plan({ bank, depth: 'matched', budget: '2.5', upgrades: 'false' });
    expect(none.plan?.sites.every(({ action }) => action === 'open')).toBe(true);
    expect(none.plan?.coveredWeight).toBeLessThan(plan?.coveredWeight ?? 0);
  });

  test('looks for clusters that nobody serves where competitors are counted', async () => {
    const { problem } = await asked.plan({ bank, rivals: 'counted' });
    expect(problem.coveredClusters).toBe((await coveredToday({})).size);
  });

  test('keeps to the region of the sites, and serves clusters by their core or all of their places if asked', async () => {
    const { plan } = await asked.plan({ bank, siteRegion: '340000', newSites: '3' });
    expect(plan?.sites.every(({ adcode }) => adcode?.startsWith('34'))).toBe(true);
    const covered = await Promise.all(
      ['any', 'core', 'all'].map(
        async (memberRule) => (await asked.plan({ bank, memberRule })).plan?.coveredWeight ?? 0,
      ),
    );
    expect(covered[0]).toBeGreaterThanOrEqual(covered[1] ?? 0);
    expect(covered[0]).toBeGreaterThan(covered[2] ?? 0);
  });

  test('a speciality that suits no sector enough covers nothing that matches, one of a sector only that sector', async () => {
    const general = await asked.plan({ depth: 'matched', speciality: 'science-technology' });
    expect([general.plan?.sites, general.plan?.newClusters]).toEqual([[], 0]);
    const { plan } = await asked.plan({ depth: 'matched', speciality: 'industry:new-materials', minimumMatch: '1' });
    const served = plan?.sites.flatMap(({ serves }) => serves.filter(({ isNew }) => isNew)) ?? [];
    expect(new Set(served.map(({ sector }) => sector))).toEqual(new Set(['new-materials']));
  });

  test('a branch that closes must be made good for, and a competitor that opens is told of', async () => {
    const [closed] = model.countedBranches.filter(({ bankName }) => bankName === bank);
    const before = await asked.plan({ bank });
    const after = await asked.plan({ bank, closedBranches: closed?.id ?? '' });
    expect(after.problem.coveredWeight).toBeLessThanOrEqual(before.problem.coveredWeight);
    const seat = before.plan?.sites.find(({ action }) => action === 'open');
    const rival = await asked.plan({ bank, rivalSeats: seat?.id ?? '' });
    const same = rival.plan?.sites.find(({ id }) => id === seat?.id);
    expect(same?.rivalsInReach).toBe((seat?.rivalsInReach ?? 0) + 1);
  });
});

describe('the companions and the robustness', () => {
  test('no choice has a smaller mean or worst distance than those proved, the plan among them', async () => {
    const { median, centre, fewest, plan, today } = await asked.companions({ bank, newSites: '4' });
    const proved = { status: 'optimal', gap: 0 };
    expect([median.certificate, centre.certificate, fewest.certificate]).toMatchObject([proved, proved, proved]);
    expect(median.certificate.incumbent).toBeLessThanOrEqual(plan.meanKilometers ?? 0);
    expect(centre.certificate.incumbent).toBeLessThanOrEqual(plan.worstKilometers ?? 0);
    expect(plan.meanKilometers).toBeLessThanOrEqual(today.meanKilometers ?? 0);
    expect(fewest.certificate.incumbent).toBe(fewest.sites?.length);
    const enough = await asked.plan({ bank, newSites: String(fewest.sites?.length) });
    expect(enough.plan?.coveredClusters).toBe(210);
  }, 150_000);

  test('the fewest branches are as many as are named, locked ones among them', async () => {
    const { fewest } = await asked.companions({ bank, newSites: '4', locked: 'county-340123', targetShare: '0.6' });
    expect(fewest.sites?.map(({ id }) => id)).toContain('county-340123');
    expect(fewest.certificate).toMatchObject({ status: 'optimal', incumbent: fewest.sites?.length });
  });

  test('a target that nothing reaches is said to be impossible', async () => {
    const { fewest } = await asked.companions({ bank, siteRegion: '540000', seats: 'prefecture', newSites: '1' });
    expect([fewest.sites, fewest.certificate.status]).toEqual([null, 'infeasible']);
  });

  test('every planned site has its share of a hundred draws, the same again on another model', async () => {
    const { plan } = await asked.plan({ bank, newSites: '3' });
    const found = await asked.robustness({ bank, newSites: '3' });
    expect([found.draws, found.drawsAsked]).toEqual([100, 100]);
    const planned = found.sites.filter(({ isPlanned }) => isPlanned);
    expect(new Set(idsOf(planned))).toEqual(new Set(idsOf(plan?.sites)));
    for (const { share } of found.sites) expect(share).toBeGreaterThanOrEqual(0);
    expect(await askSites(buildReadModel(loadCatalogue())).robustness({ bank, newSites: '3' })).toEqual(found);
  });
});
