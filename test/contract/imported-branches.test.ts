import { accessRoutes } from '@icfm/api/access/routes';
import { AccessAnswer } from '@icfm/api/access/schema';
import { bankRoutes } from '@icfm/api/banks/routes';
import { BankList } from '@icfm/api/banks/schema';
import { collectionRoutes } from '@icfm/api/collections/routes';
import { BranchProperties, itemsSchema } from '@icfm/api/collections/schema';
import { coverageRoutes } from '@icfm/api/coverage/routes';
import { CoverageAnswer } from '@icfm/api/coverage/schema';
import { answerProblem } from '@icfm/api/http/answer-problem';
import { createRouter } from '@icfm/api/http/router';
import { prepareModel } from '@icfm/api/prepare-model';
import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import type { ReadModel } from '@icfm/api/readmodel/read-model';
import { searchRoutes } from '@icfm/api/search/routes';
import { SearchAnswer } from '@icfm/api/search/schema';
import { tileRoutes } from '@icfm/api/tiles/routes';
import { tileThread } from '@icfm/api/tiles/tile-thread';
import { vocabularyRoutes } from '@icfm/api/vocabulary/routes';
import { Vocabulary } from '@icfm/api/vocabulary/schema';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { bundledModel } from '../bundled-model.ts';
import { importedOf, listOf, manyBranches, streetBranch } from '../imported-lists.ts';

const base = bundledModel;
const seats = base.gazetteer.regions
  .filter(({ level }) => level === 'county')
  .flatMap(({ longitude, latitude }) =>
    longitude === null || latitude === null ? [] : [[longitude, latitude] as const],
  );

/** The slices that answer from branches, over one model. */
function appOver(model: ReadModel) {
  const app = createRouter();
  app.onError(answerProblem);
  app.use((context, next) => {
    context.set('model', model);
    context.set('publicUrl', 'http://127.0.0.1:8787');
    return next();
  });
  return app
    .route('/api', collectionRoutes)
    .route('/api', tileRoutes)
    .route('/api', searchRoutes)
    .route('/api', coverageRoutes)
    .route('/api', accessRoutes)
    .route('/api', bankRoutes)
    .route('/api', vocabularyRoutes);
}

const BranchPage = itemsSchema(BranchProperties);

function askAll(model: ReadModel) {
  const app = appOver(model);
  const ask = async <Answer>(path: string, schema: z.ZodType<Answer>, query: Record<string, string> = {}) => {
    const answer = await app.request(`/api/${path}?${new URLSearchParams(query)}`);
    return schema.parse(await answer.json());
  };
  const countAt = async (z: number, x: number, y: number) => {
    const answer = await app.request(`/api/collections/branches/tiles/WebMercatorQuad/${z}/${y}/${x}`);
    const { layers } = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())));
    const marks = Array.from({ length: layers.branches?.length ?? 0 }, (_, index) => layers.branches?.feature(index));
    return marks.reduce((sum, mark) => sum + Number(mark?.properties.count), 0);
  };
  return {
    app,
    countAt,
    items: (query: Record<string, string>) => ask('collections/branches/items', BranchPage, query),
    search: (q: string) => ask('search', SearchAnswer, { q }),
    banks: () => ask('banks', BankList),
    vocabulary: () => ask('vocabulary', Vocabulary),
    coverage: (query: Record<string, string> = {}) => ask('coverage', CoverageAnswer, query),
    access: (query: Record<string, string> = {}) => ask('access', AccessAnswer, query),
  };
}

type Asked = ReturnType<typeof askAll>;

describe('a workspace with a short list of its own', () => {
  const own = streetBranch(
    { id: 'W-1', nameZh: '客户银行合肥支行', bankName: '客户银行', code: '319361000013', relation: 'own' },
    [117.2, 31.8],
  );
  let asked: Asked;
  let elsewhere: Asked;
  beforeAll(async () => {
    const list = listOf({ kind: 'branches', branches: [own] });
    asked = askAll(await buildWorkspaceModel(base, importedOf([list])));
    elsewhere = askAll(base);
  });

  test('finds its branches by relation and by import, with what only imported ones have', async () => {
    for (const query of ['relation=own', 'importId=list-1', 'bankName=客户银行']) {
      const page = await asked.items(Object.fromEntries(new URLSearchParams(query)));
      expect(page.features.map(({ id }) => id)).toEqual(['W-1']);
      expect(page.features[0]).toMatchObject({
        geometry: { type: 'Point', coordinates: [117.2, 31.8] },
        properties: { relation: 'own', importId: 'list-1', code: '319361000013', longitude: 117.2, latitude: 31.8 },
      });
    }
    const refused = await asked.app.request('/api/collections/branches/items?relation=friend');
    expect(refused.status).toBe(400);
  });

  test('its branches are in no answer of the bundled model', async () => {
    const query = { importId: 'list-1' };
    expect((await elsewhere.items(query)).numberMatched).toBe(0);
    expect((await elsewhere.search('客户银行')).banks).toEqual([]);
    expect((await asked.search('客户银行')).banks).toHaveLength(1);
    expect(await asked.countAt(0, 0, 0)).toBe((await elsewhere.countAt(0, 0, 0)) + 1);
    expect((await elsewhere.banks()).own).toBeNull();
  });

  test("a short list is found by pinyin too, and by the bank's own number", async () => {
    const { search } = asked;
    expect((await search('kehuyinhang')).branches.map(({ id }) => id)).toEqual(['W-1']);
    expect((await search('319361')).branches.map(({ id }) => id)).toEqual(['W-1']);
  });

  test('lists banks with their branches, and all own ones together', async () => {
    const { banks, own: together, dataVersion } = await asked.banks();
    expect(banks.find(({ isOwn }) => isOwn)).toEqual({
      bankName: '客户银行',
      branches: 1,
      ordinaryBranches: 1,
      isOwn: true,
    });
    expect(together).toEqual({ branches: 1, ordinaryBranches: 1 });
    expect(banks.reduce((sum, { branches }) => sum + branches, 0)).toBe(base.countedBranches.length + 1);
    expect(dataVersion).not.toBe(base.version);
  });

  test('the vocabulary names the lists that count', async () => {
    const { lists, modes, merged, labels } = await asked.vocabulary();
    expect(lists).toEqual([{ id: 'list-1', title: '网点清单', kind: 'branches', asOf: '2026-11-27', count: 1 }]);
    expect([modes.branches, merged]).toEqual(['join', { branches: 0, clusters: 0 }]);
    expect(Object.keys(labels.branchRelation ?? {})).toEqual(['own', 'competitor', 'ordinary']);
  });

  test('a question of one bank names it in its parameters, and presence is measured for it', async () => {
    const coverage = await asked.coverage({ bank: 'own' });
    expect([coverage.parameters.bank, coverage.nation.summary.presence.isMeasured]).toEqual(['own', true]);
    expect(coverage.nation.summary.specialised.certain).toBe(0);
    const access = await asked.access({ bank: '客户银行' });
    expect([access.parameters.bank, access.reachedSupply]).toEqual(['客户银行', 0]);
  });

  test.each(['/api/coverage', '/api/coverage/clusters/AMC-001', '/api/access', '/api/access/clusters/AMC-001'])(
    '%s refuses a bank that has no branch',
    async (path) => {
      const answer = await asked.app.request(`${path}?bank=没有的银行`);
      expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'invalid-parameter' }]);
      const own = await elsewhere.app.request(`${path}?bank=own`, { headers: { 'accept-language': 'en' } });
      expect([own.status, await own.json()]).toMatchObject([
        400,
        { detail: expect.stringMatching(/wants a list of own/) },
      ]);
    },
  );

  test('a tile may not be held by a cache without asking', async () => {
    const answer = await asked.app.request('/api/collections/branches/tiles/WebMercatorQuad/0/0/0');
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, null]);
  });
});

describe('a workspace with 220,000 branches', () => {
  const imported = manyBranches(220_000, seats);
  let asked: Asked;
  beforeAll(async () => {
    const model = await buildWorkspaceModel(base, importedOf([listOf({ kind: 'branches', branches: imported })]));
    await prepareModel(model);
    asked = askAll(model);
  });
  afterAll(() => tileThread.stop());

  test('counts every branch once in its tiles, joined and apart', async () => {
    const world = await asked.countAt(0, 0, 0);
    const quarters = [
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 1],
    ] as const;
    const counts = await Promise.all(quarters.map(([x, y]) => asked.countAt(1, x, y)));
    expect(world).toBe(imported.length + base.positions.branches.size);
    // Marks near an edge stand in both tiles.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(world);
  });

  test('pages through its items, and finds them by bank, box, name and code', async () => {
    const itemsOf = asked.items;
    const last = await itemsOf({ offset: String(imported.length + base.catalogue.branches.length - 5), limit: '10' });
    expect([last.numberMatched, last.numberReturned]).toEqual([imported.length + base.catalogue.branches.length, 5]);
    const inBank = await itemsOf({ bankName: '招商银行', limit: '1', relation: 'ordinary' });
    expect(inBank.numberMatched).toBe(imported.length / 4);
    const box = await itemsOf({ bbox: '117,31,118,32', limit: '1', importId: 'list-1' });
    const inside = imported.filter(
      ({ longitude, latitude }) =>
        (longitude ?? 0) >= 117 && (longitude ?? 0) <= 118 && (latitude ?? 0) >= 31 && (latitude ?? 0) <= 32,
    );
    expect(box.numberMatched).toBe(inside.length);
    expect((await itemsOf({ q: '第219999支行' })).features.map(({ id }) => id)).toEqual(['list-1-219999']);
    const { branches } = await asked.search('9219999');
    expect(branches[0]).toMatchObject({ id: 'list-1-219999', rank: 0 });
  });

  test('is measured whole and bank by bank', async () => {
    const { nation } = await asked.coverage({});
    const { summary } = nation;
    expect(summary.presence.isMeasured).toBe(true);
    expect(summary.presence.certain).toBeGreaterThanOrEqual(summary.specialised.certain);
    const ofBank = await asked.coverage({ bank: '招商银行' });
    expect(ofBank.nation.summary.presence.certain).toBeLessThanOrEqual(summary.presence.certain);
    const access = await asked.access({});
    expect(access.reachedSupply).toBeGreaterThan(0);
  });
});
