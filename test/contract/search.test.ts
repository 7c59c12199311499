import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const search = async (q: string) => (await server.client.api.search.$get({ query: { q } })).json();

describe('search', () => {
  test.each(['anhui', 'Anhui', '安徽', '安徽省', 'ah', 'AH', '340000', '34'])('%s gives Anhui first', async (words) => {
    const { places } = await search(words);
    expect(places[0]).toMatchObject({ id: '340000', nameZh: '安徽省', nameEn: 'Anhui', level: 'province' });
    expect(places[0]?.bbox).toHaveLength(4);
  });

  // Characters with several readings: the English name of the gazetteer decides.
  test.each([
    ['chongqing', '500000'],
    ['cq', '500000'],
    ['changzhi', '140400'],
    ['luan', '341500'],
    ['xiamen', '350200'],
  ])('%s is read as the place is called', async (words, adcode) => {
    expect((await search(words)).places[0]?.id).toBe(adcode);
  });

  test('a place that stands at two levels is found once, at the larger', async () => {
    const shanghai = (await search('上海')).places.filter(({ id }) => id === '310000');
    expect(shanghai.map(({ level }) => level)).toEqual(['province']);
  });

  test('clusters, branches and banks are found by id, name and pinyin', async () => {
    expect((await search('AMC-001')).clusters[0]?.id).toBe('AMC-001');
    expect((await search('客家村镇银行')).banks[0]?.id).toBe('客家村镇银行');
    expect((await search('kejiacunzhen')).branches[0]?.id).toBe('S001');
  });

  test('asked for nothing it says what is wanted, in the language of who asks', async () => {
    const detailIn = async (language: string) => {
      const answer = await fetch(`${server.url}/api/search`, { headers: { 'accept-language': language } });
      expect(answer.status).toBe(400);
      return String((await answer.json()).detail);
    };
    expect(await detailIn('zh')).toMatch(/^参数 q：需要.+，未给出$/);
    expect(await detailIn('en')).toMatch(/^Parameter q: wanted .+, got nothing$/);
  });

  test('what fits nothing gives four empty groups', async () => {
    expect(await search('zzzzqqq')).toEqual({ places: [], clusters: [], branches: [], banks: [] });
    expect(await search('-')).toEqual({ places: [], clusters: [], branches: [], banks: [] });
  });
});
