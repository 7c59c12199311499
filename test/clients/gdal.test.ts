import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Geometry } from 'geojson';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { type RunningServer, startServer } from '../contract/running-server.ts';
import { findGdal, runGdal } from './gdal.ts';

const gdal = findGdal();

const Features = z.object({
  features: z.array(
    z.object({ id: z.string().optional(), geometry: z.custom<Geometry | null>(), properties: z.looseObject({}) }),
  ),
});

const collections = ['clusters', 'branches', 'flows', 'provinces', 'prefectures', 'counties'] as const;

/** The property that tells items apart, and what is as large as they are by the model. */
const keyOf = (id: string) => (['clusters', 'branches', 'flows'].includes(id) ? 'id' : 'adcode');

describe.skipIf(gdal === null)('GDAL', () => {
  const folder = mkdtempSync(join(tmpdir(), 'icfm-gdal-'));
  const asked: string[] = [];
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer();
    server.httpServer.on('request', ({ url = '' }) => asked.push(decodeURIComponent(url)));
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const ogrinfo = (...parameters: string[]) => runGdal(gdal ?? '', 'ogrinfo', parameters);
  const ogr2ogr = (...parameters: string[]) => runGdal(gdal ?? '', 'ogr2ogr', parameters);
  const source = () => `OAPIF:${server.url}/api`;
  const idsIn = (csv: string) =>
    csv
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.replaceAll('"', ''));
  const idsRead = async (id: string, ...options: string[]) =>
    idsIn(await ogr2ogr('-f', 'CSV', '/vsistdout/', source(), id, '-select', keyOf(id), ...options));

  async function itemsAt(path: string) {
    const answer = await fetch(`${server.url}/api/collections/${path}`);
    return Features.parse(await answer.json()).features;
  }

  async function save(path: string, name: string): Promise<string> {
    const answer = await fetch(`${server.url}/api/${path}`);
    expect(answer.status).toBe(200);
    writeFileSync(join(folder, name), new Uint8Array(await answer.arrayBuffer()));
    return join(folder, name);
  }

  test('lists every collection with its count, its years and the types of its properties', async () => {
    const text = await ogrinfo('-al', '-so', source());
    const counts = [...text.matchAll(/Layer name: (\w+)[\s\S]*?Feature Count: (\d+)/g)];
    const { collections: wanted } = await (await fetch(`${server.url}/api/collections`)).json();
    expect(counts.map(([, name, count]) => [name, Number(count)])).toEqual(
      wanted.map(({ id, itemCount }: { id: string; itemCount: number }) => [id, itemCount]),
    );
    // The first branches know no street: only the schema says that these are numbers.
    expect(text).toMatch(/Layer name: branches[\s\S]*longitude: Real[\s\S]*openedYear: Integer /);
    expect(text.match(/^id: /gm)).toHaveLength(collections.length);
    expect(text).toMatch(/Layer name: clusters\s+Metadata:[\s\S]*?TEMPORAL_INTERVAL_MIN=2013-01-01T00:00:00Z/);
  });

  test.each(collections)(
    'reads every item of %s once, page by page',
    async (id) => {
      const pageSize = id === 'counties' ? 1000 : id === 'prefectures' ? 150 : 30;
      const wanted = (await itemsAt(`${id}/download?properties=${keyOf(id)}`)).map(
        ({ properties }) => properties[keyOf(id)],
      );
      asked.length = 0;
      expect(await idsRead(id, '-oo', `PAGE_SIZE=${pageSize}`)).toEqual(wanted);
      expect(asked.filter((url) => url.includes('offset=')).length).toBeGreaterThan(0);
      // Counties are 22 MB of text, which GDAL reads twice.
    },
    90_000,
  );

  test('asks for a box, and has what lies in it', async () => {
    asked.length = 0;
    const found = await idsRead('clusters', '-oo', 'PAGE_SIZE=1000', '-spat', '113', '22', '115', '24');
    expect(found).toEqual((await itemsAt('clusters/items?limit=1000&bbox=113,22,115,24')).map(({ id }) => id));
    expect(asked.some((url) => url.includes('bbox=113,22,115,24'))).toBe(true);
  });

  test('has the server compare properties that it knows as parameters', async () => {
    asked.length = 0;
    const where = ['-where', "kind = 'innovative' AND hostLevel = 'prefecture'"];
    const found = await idsRead('clusters', '-oo', 'PAGE_SIZE=1000', ...where);
    const wanted = await itemsAt('clusters/items?limit=1000&kind=innovative&hostLevel=prefecture');
    expect(found).toEqual(wanted.map(({ id }) => id));
    expect(asked.some((url) => url.includes('kind=innovative&hostLevel=prefecture'))).toBe(true);
  });

  test.each([
    ['clusters', 'fgb'],
    ['branches', 'fgb'],
    ['flows', 'fgb'],
    ['provinces', 'fgb'],
    ['clusters', 'csv'],
    ['branches', 'csv'],
    ['flows', 'csv'],
    ['provinces', 'csv'],
    ['flows', 'geojson'],
  ])('reads %s as %s with the same ids and places', async (id, f) => {
    const file = await save(`collections/${id}/download?f=${f}`, `${id}.${f}`);
    const isPoints = id === 'clusters' || id === 'branches';
    const places = ['-oo', 'X_POSSIBLE_NAMES=longitude', '-oo', 'Y_POSSIBLE_NAMES=latitude'];
    const options = f === 'csv' && isPoints ? places : [];
    const text = await ogr2ogr('-f', 'GeoJSON', '/vsistdout/', file, ...options);
    const read = Features.parse(JSON.parse(text)).features;
    const wanted = await itemsAt(`${id}/items?limit=1000`);
    // GDAL takes the id of a GeoJSON feature for the property of that name.
    expect(read.map((item) => item.properties[keyOf(id)] ?? item.id)).toEqual(wanted.map((item) => item.id));
    expect(read.map(({ geometry }) => comparable(geometry))).toEqual(
      wanted.map(({ geometry }) => comparable(geometry)),
    );
  });

  test('knows a FlatGeobuf by its name, its system and the types of its columns', async () => {
    const file = await save('collections/branches/download?f=fgb', 'named.fgb');
    const text = await ogrinfo('-so', file, 'branches');
    expect(text).toContain('ID["EPSG",4326]');
    expect(text).toMatch(/longitude: Real[\s\S]*openedYear: Integer64/);
  });

  test('reads an empty file as one without features', async () => {
    for (const f of ['fgb', 'csv']) {
      const file = await save(`collections/clusters/download?f=${f}&designatedYear=1991`, `none.${f}`);
      expect(await ogrinfo('-al', '-so', file)).toContain('Feature Count: 0');
    }
  });

  test('reads a vector tile where its TileJSON says that it lies', async () => {
    const tile = await save('collections/clusters/tiles/WebMercatorQuad/0/0/0', '0.mvt');
    const text = await ogrinfo('-al', '-so', `MVT:${tile}`, '-oo', 'X=0', '-oo', 'Y=0', '-oo', 'Z=0');
    expect(text).toContain(`Feature Count: ${server.model.catalogue.clusters.length}`);
    const { bounds } = await (
      await fetch(`${server.url}/api/collections/clusters/tiles/WebMercatorQuad?f=tilejson`)
    ).json();
    const extent = /Extent: \(([-\d.]+), ([-\d.]+)\) - \(([-\d.]+), ([-\d.]+)\)/.exec(text)?.slice(1).map(Number) ?? [];
    const wanted = [...metres(bounds[0], bounds[1]), ...metres(bounds[2], bounds[3])];
    // One of 4096 steps of the world is 9784 m.
    for (const [side, value] of wanted.entries()) expect(Math.abs((extent[side] ?? 0) - value)).toBeLessThan(9784);
  });
});

/** Outlines as several parts, and coordinates to a billionth of a degree: a tenth of a millimetre. */
function comparable(geometry: Geometry | null) {
  if (geometry === null || geometry.type === 'GeometryCollection') return null;
  const { type, coordinates } = geometry;
  const [name, parts] = type === 'Polygon' ? ['MultiPolygon', [coordinates]] : [type, coordinates];
  return { type: name, coordinates: JSON.parse(JSON.stringify(parts), rounded) };
}

const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Math.round(value * 1e9) / 1e9 : value);

/** Web Mercator (EPSG:3857) of degrees. */
function metres(longitude: number, latitude: number): [number, number] {
  const radius = 6_378_137;
  const radians = Math.PI / 180;
  return [radius * longitude * radians, radius * Math.log(Math.tan(Math.PI / 4 + (latitude * radians) / 2))];
}
