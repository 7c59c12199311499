import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { BankList } from '@icfm/api/banks/schema';
import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { greatCircleKilometers } from '@icfm/api/geo/great-circle';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from '../contract/running-server.ts';
import { createImportClient, type ImportClient, requestFor } from '../import-client.ts';

// A real and messy list of ordinary branches whose terms are not settled: not in the repository, tried where it is.
const file =
  process.env.REAL_BRANCH_LIST ?? fileURLToPath(new URL('../../.cache/real-branch-list.csv', import.meta.url));

describe.skipIf(!existsSync(file))('a real list of 31,000 branches', () => {
  let server: RunningServer;
  let client: ImportClient;
  beforeAll(async () => {
    server = await startServer();
    client = createImportClient(server.url);
    const { body: upload } = await client.upload('real-branch-list.csv', readFileSync(file));
    const { body } = await client.start(requestFor(upload));
    await client.finish(body.id);
  }, 120_000);
  afterAll(() => server.stop());

  test('comes in without a hand on it, all but rows that say no place', async () => {
    const [done] = (await client.list()).imports;
    expect(done).toMatchObject({ status: 'complete', kind: 'branches', relation: 'ordinary' });
    expect(done?.summary?.bad).toBe(0);
    expect(done?.recordCount).toBeGreaterThan(30_900);
    expect(done?.unresolvedCount).toBeLessThan(20);
  });

  test.each(['中国建设银行', '中国银行', '交通银行', '中信银行'])('answers the gaps of %s', async (bank) => {
    const { banks } = (await client.get<BankList>('banks')).body;
    expect(banks.find(({ bankName }) => bankName === bank)?.ordinaryBranches).toBeGreaterThan(1000);
    const answer = (await client.get<CoverageAnswer>(`coverage?bank=${encodeURIComponent(bank)}&reachKilometers=30`))
      .body;
    const { presence, specialised } = answer.scope.summary;
    expect(presence.isMeasured).toBe(true);
    expect(presence.certain + presence.possible + presence.noneKnown).toBe(answer.clusters.length);
    expect(specialised.certain).toBeLessThanOrEqual(presence.certain);
    expect(answer.clusters.every(({ nearest }) => nearest.branch?.bankName === bank)).toBe(true);
    // The nearest branch of each cluster, looked for once more by a loop over all of the bank's.
    const model = server.imports.models.modelFor('default');
    const own = model.countedBranches.filter(({ bankName }) => bankName === bank);
    for (const cluster of answer.clusters.slice(0, 20)) {
      const places = model.clusters.find(({ cluster: { id } }) => id === cluster.id)?.places ?? [];
      const distances = own.flatMap((branch) => {
        const at = model.positions.branches.get(branch.id);
        if (!at) return [];
        return places.map((place) =>
          at.lineage.includes(place.adcode)
            ? 0
            : greatCircleKilometers(place.longitude, place.latitude, at.longitude, at.latitude),
        );
      });
      expect(cluster.nearest.branch?.distanceKilometers.estimate).toBeCloseTo(Math.min(...distances), 2);
    }
  });
});
