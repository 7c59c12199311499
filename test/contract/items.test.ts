import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function itemsAt(address: string) {
  const answer = await fetch(address.startsWith('http') ? address : `${server.url}/api/collections/${address}`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/geo+json');
  return answer.json();
}

const idsOf = (page: { features: { id: string }[] }) => page.features.map(({ id }) => id);

describe('items', () => {
  test('every collection gives its items and each of them alone', async () => {
    const { catalogue } = server.model;
    const levelled = (level: string) => catalogue.regions.filter((region) => region.level === level).length;
    const counts = {
      clusters: catalogue.clusters.length,
      branches: catalogue.branches.length,
      flows: catalogue.flows.length,
      provinces: levelled('province'),
      prefectures: levelled('prefecture'),
      counties: levelled('county'),
    };
    for (const [id, count] of Object.entries(counts)) {
      const page = await itemsAt(`${id}/items?limit=2`);
      expect(page).toMatchObject({ type: 'FeatureCollection', numberMatched: count, numberReturned: 2 });
      const [first] = page.features;
      const item = await itemsAt(`${id}/items/${first.id}`);
      expect(item).toMatchObject({ type: 'Feature', id: first.id, geometry: first.geometry });
      expect(item.links.map(({ rel }: { rel: string }) => rel)).toEqual(['self', 'alternate', 'collection']);
    }
  });

  test('the typed client knows what an item holds', async () => {
    const answer = await server.client.api.collections.clusters.items.$get({ query: { limit: '1' } });
    const { features } = await answer.json();
    expect(features[0]?.properties.coreAdcode).toBe(features[0]?.properties.memberAdcodes[0]);
    const branch = await server.client.api.collections.branches.items[':featureId'].$get({
      param: { featureId: 'S001' },
      query: {},
    });
    expect((await branch.json()).properties.bankName).toBe('客家村镇银行');
  });

  test('following next from the first page meets every item once, and keeps the filters', async () => {
    let address: string | undefined = 'clusters/items?kind=sme-characteristic&limit=30';
    const met: string[] = [];
    while (address) {
      const page = await itemsAt(address);
      met.push(...idsOf(page));
      address = page.links.find(({ rel }: { rel: string }) => rel === 'next')?.href;
    }
    const wanted = server.model.catalogue.clusters.filter(({ kind }) => kind === 'sme-characteristic');
    expect(met).toEqual(wanted.map(({ id }) => id));
  });

  test('prev leads back to the first page', async () => {
    const page = await itemsAt('branches/items?limit=10&offset=10&authority=unknown');
    const back = page.links.find(({ rel }: { rel: string }) => rel === 'prev')?.href;
    expect(idsOf(await itemsAt(back))).toEqual(idsOf(await itemsAt('branches/items?limit=10&authority=unknown')));
  });

  test('a limit above the maximum gives the maximum', async () => {
    expect((await itemsAt('counties/items?limit=5000')).numberReturned).toBe(1000);
  });

  test('a bbox keeps what meets it, by the outline and not by its box', async () => {
    // A point in the Bohai Sea, inside the box of Liaoning and of Hebei but in no province.
    expect(idsOf(await itemsAt('provinces/items?bbox=119.6,39,119.7,39.1'))).toEqual([]);
    // Hefei.
    expect(idsOf(await itemsAt('provinces/items?bbox=117.2,31.8,117.3,31.9'))).toEqual(['340000']);
    expect(idsOf(await itemsAt('provinces/items?bbox=117.2,31.8,117.2,31.8'))).toEqual(['340000']);
    expect(idsOf(await itemsAt('provinces/items?bbox=117.2,31.8,0,117.3,31.9,100'))).toEqual(['340000']);
  });

  test('a bbox over the antimeridian is searched on both sides', async () => {
    const around = await itemsAt('clusters/items?bbox=110,-90,100,90&limit=1');
    const west = await itemsAt('clusters/items?bbox=-180,-90,100,90&limit=1');
    const east = await itemsAt('clusters/items?bbox=110,-90,180,90&limit=1');
    expect(around.numberMatched).toBe(west.numberMatched + east.numberMatched);
  });

  test('property filters answer as the records say', async () => {
    const { clusters, branches } = server.model.catalogue;
    const of2022 = clusters.filter(({ designatedYear }) => designatedYear === 2022);
    expect((await itemsAt('clusters/items?designatedYear=2022')).numberMatched).toBe(of2022.length);
    const green = branches.filter(({ specialities }) => specialities.includes('green'));
    expect((await itemsAt('branches/items?speciality=green')).numberMatched).toBe(green.length);
    const anhui = await itemsAt('prefectures/items?province=340000');
    expect(anhui.features.every(({ id }: { id: string }) => id.startsWith('34'))).toBe(true);
  });

  test('datetime keeps the years it touches and what has no year', async () => {
    const { clusters } = server.model.catalogue;
    const kept = clusters.filter(({ designatedYear }) => designatedYear === null || designatedYear >= 2024);
    const page = await itemsAt('clusters/items?datetime=2024-06-01T00:00:00Z/..');
    expect(page.numberMatched).toBe(kept.length);
  });

  test('names are found in Chinese, pinyin and initials', async () => {
    for (const words of ['安徽', 'anhui', 'ah', '340000']) {
      expect(idsOf(await itemsAt(`provinces/items?q=${encodeURIComponent(words)}`))).toContain('340000');
    }
  });

  test('a branch without a position has no geometry', async () => {
    const nowhere = server.model.catalogue.branches.find(({ positionPrecision }) => positionPrecision === 'none');
    if (!nowhere) return;
    expect((await itemsAt(`branches/items/${nowhere.id}`)).geometry).toBeNull();
  });
});
