import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const addressOf = (id: string, zxy: string) => {
  const [z, x, y = '', question = ''] = zxy.split(/[/?]/);
  return `${server.url}/api/collections/${id}/tiles/WebMercatorQuad/${z}/${y}/${x}${question && `?${question}`}`;
};

async function tileAt(id: string, zxy: string) {
  const answer = await fetch(addressOf(id, zxy));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
  return new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())));
}

function featuresOf({ layers }: VectorTile, name: string) {
  const layer = layers[name];
  expect(layer, name).toBeDefined();
  return Array.from({ length: layer?.length ?? 0 }, (_, index) => layer?.feature(index));
}

describe('tiles', () => {
  test('TileJSON names the layers that the tiles have', async () => {
    for (const id of ['clusters', 'branches', 'provinces', 'prefectures', 'counties']) {
      const answer = await server.client.api.collections[':collectionId'].tiles.WebMercatorQuad.$get({
        param: { collectionId: id },
        query: { f: 'tilejson' },
      });
      const described = await answer.json();
      if (!('tilejson' in described)) throw new Error('wanted TileJSON');
      expect(described.tilejson).toBe('3.0.0');
      expect(described.tiles[0]?.startsWith(server.url)).toBe(true);
      // Column 26 and row 12 of zoom 5 are the middle of China: Shaanxi, Hubei, Henan.
      const tile = await tileAt(id, id === 'counties' ? '6/52/25' : '5/26/12');
      expect(Object.keys(tile.layers).sort()).toEqual(described.vector_layers.map((layer) => layer.id).sort());
    }
  });

  test('a tileset says its matrix set, its layers and where everything is', async () => {
    const base = `${server.url}/api`;
    const read = async (address: string) => {
      const answer = await fetch(address);
      expect(answer.status, address).toBe(200);
      return answer.json();
    };
    const { tilesets } = await read(`${base}/collections/counties/tiles`);
    const set = await read(tilesets[0].links[0].href);
    expect(set).toMatchObject({
      dataType: 'vector',
      layers: [{ id: 'counties', minTileMatrix: '6', maxTileMatrix: '10' }, {}],
    });
    const byRel = new Map(set.links.map((link: { rel: string }) => [link.rel.split('/').at(-1), link]));
    for (const rel of ['describedby', 'tiling-scheme', 'geodata', 'styles']) {
      const { href } = Object(byRel.get(rel));
      await read(href);
    }
    const { href } = Object(byRel.get('item'));
    const address = href.replace('{tileMatrix}', '6').replace('{tileRow}', '25').replace('{tileCol}', '52');
    expect((await fetch(address)).headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
  });

  test('the matrix set is the square world, halved at each level', async () => {
    const { tileMatrices } = await (await fetch(`${server.url}/api/tileMatrixSets/WebMercatorQuad`)).json();
    // OGC 17-083r4, annex D.1: level 0 has one tile at a scale of 1 : 559082264.028717.
    expect(tileMatrices[0]).toMatchObject({ matrixWidth: 1, pointOfOrigin: [-20037508.3427892, 20037508.3427892] });
    expect(tileMatrices[0].scaleDenominator).toBeCloseTo(559_082_264.028_717, 3);
    expect(tileMatrices[5]).toMatchObject({ id: '5', matrixWidth: 32 });
  });

  test('a region carries its adcode as integer id, and its names', async () => {
    const tile = await tileAt('provinces', '5/26/12');
    for (const name of ['provinces', 'provinces-labels']) {
      for (const feature of featuresOf(tile, name)) expect(feature?.id).toBe(Number(feature?.properties.adcode));
    }
    const hubei = featuresOf(tile, 'provinces').find((feature) => feature?.id === 420000);
    expect(hubei?.properties).toMatchObject({
      nameZh: '湖北省',
      shortZh: '湖北',
      nameEn: 'Hubei',
      macroRegion: 'central',
    });
  });

  test('every branch with a position is counted once at every zoom', async () => {
    const located = server.model.positions.branches.size;
    const world = featuresOf(await tileAt('branches', '0/0/0'), 'branches');
    expect(world.reduce((sum, feature) => sum + Number(feature?.properties.count), 0)).toBe(located);
  });

  test('branches of one point are one mark even at the deepest zoom', async () => {
    // Hefei's seat, 117.23 E 31.82 N, and the mark of its branches.
    const [branch] = [...server.model.positions.branches].filter(([, { region }]) => region?.adcode === '340100');
    expect(branch).toBeDefined();
    const { longitude = 0, latitude = 0 } = branch?.[1] ?? {};
    const side = 2 ** 12;
    const radians = (latitude * Math.PI) / 180;
    const x = Math.floor(((longitude + 180) / 360) * side);
    const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * side);
    const here = [...server.model.positions.branches.values()].filter((one) => one.longitude === longitude);
    const marks = featuresOf(await tileAt('branches', `12/${x}/${y}`), 'branches');
    expect(marks.map((mark) => mark?.properties.count)).toContain(here.length);
  });

  test('an empty tile is 204 without a body, an address beyond the matrix a problem', async () => {
    const empty = await fetch(addressOf('branches', '10/0/0'));
    expect([empty.status, await empty.text()]).toEqual([204, '']);
    for (const [id, zxy] of [
      ['branches', '3/8/0'],
      ['branches', '13/0/0'],
      ['branches', 'a/0/0'],
      ['branches', '3/0/-1'],
    ] as const) {
      expect((await fetch(addressOf(id, zxy))).status).toBe(400);
    }
    expect((await fetch(addressOf('flows', '0/0/0'))).status).toBe(404);
  });

  test('of branches those of one bank can be drawn alone, of a bank without any none are, of other things no bank is asked', async () => {
    const countOf = (tile: VectorTile) =>
      featuresOf(tile, 'branches').reduce((sum, feature) => sum + Number(feature?.properties.count), 0);
    const banks = await (await fetch(`${server.url}/api/banks`)).json();
    const [{ bankName, branches }] = banks.banks;
    const bank = (name: string) => `?bank=${encodeURIComponent(name)}`;
    expect(countOf(await tileAt('branches', `0/0/0${bank(bankName)}`))).toBe(branches);
    expect(countOf(await tileAt('branches', '0/0/0'))).toBeGreaterThan(branches);
    expect((await fetch(`${addressOf('branches', '0/0/0')}${bank('own')}`)).status).toBe(204);
    expect((await fetch(`${addressOf('clusters', '0/0/0')}${bank(bankName)}`)).status).toBe(400);
  });
});
