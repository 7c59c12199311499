import { GazetteerAnswer } from '@icfm/api/gazetteer/schema';
import { createIntakeContext } from '@icfm/api/intake/context';
import { fromRegionColumns } from '@icfm/api/readmodel/region-columns';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const ask = () => server.client.api.gazetteer.$get({ query: {} });

test('the gazetteer holds every region and sector of the catalogue', async () => {
  const answer = GazetteerAnswer.parse(await (await ask()).json());
  const { regions, sectors } = server.model.catalogue;
  expect(fromRegionColumns(answer.regions)).toEqual(regions);
  expect(answer.sectors).toEqual(sectors);
});

test('it is all that a list is located with', async () => {
  const { regions, sectors } = await (await ask()).json();
  const { places, sectorOf } = createIntakeContext({ regions: fromRegionColumns(regions), sectors });
  expect(places.byCode('340100')?.region.nameZh).toBe('合肥市');
  expect(places.named('合肥')[0]?.adcode).toBe('340100');
  expect(sectorOf('生物医药')).toBe('biomedicine-devices');
});

test('it is asked for again by its tag alone', async () => {
  const first = await fetch(`${server.url}/api/gazetteer`);
  const tag = first.headers.get('etag') ?? '';
  await first.arrayBuffer();
  const again = await fetch(`${server.url}/api/gazetteer`, { headers: { 'if-none-match': tag } });
  expect([tag.startsWith('"'), again.status]).toEqual([true, 304]);
});

test('it takes no parameters', async () => {
  const answer = await fetch(`${server.url}/api/gazetteer?region=340000`);
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: 'unknown-parameter' }]);
});
