import { readFileSync } from 'node:fs';
import { colours, kindMarks, sectorHues } from '@icfm/api/qgis/colours';
import { Parser } from 'saxen';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { expectRefused } from './expect-refused.ts';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function documentAt(path: string) {
  const answer = await fetch(`${server.url}/api/${path}`);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  const elements: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new Parser();
  parser.on('openTag', (name, attributes) => elements.push({ name, attributes: { ...attributes() } }));
  expect(parser.parse(text) ?? null).toBeNull();
  const named = (name: string) => elements.filter((each) => each.name === name).map(({ attributes }) => attributes);
  return { text, named, type: answer.headers.get('content-type') };
}

describe('for QGIS', () => {
  test('the project has every collection once in its tree and once as a layer', async () => {
    const { named, text, type } = await documentAt('qgis/project.qgs');
    expect(type).toBe('application/x-qgis-project');
    const names = named('layer-tree-layer').map(({ name }) => name);
    expect(names).toEqual([
      ...['产业集群', '银行专营支行', '产业转移记录', '南海断续线'],
      ...['县级行政区', '地级行政区', '省级行政区', '周边陆地'],
    ]);
    expect(named('maplayer')).toHaveLength(names.length);
    expect(text).toContain('边界数据未附审图号');
  });

  test('the project names no address but that of its server', async () => {
    const { text } = await documentAt('qgis/project.qgs');
    const addresses = text.match(/https?:\/\/[^\s"'<&/]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(10);
    expect(new Set(addresses)).toEqual(new Set([server.url]));
  });

  test('the English project has no Chinese word', async () => {
    expect((await documentAt('qgis/project.qgs?lang=en')).text).not.toMatch(/[一-鿿]/);
  });

  test('each collection has a style, with its legend in either language', async () => {
    for (const id of ['clusters', 'branches', 'flows', 'provinces', 'prefectures', 'counties']) {
      const { named, type } = await documentAt(`collections/${id}/style?f=qml`);
      expect(type).toBe('application/xml');
      expect(named('renderer-v2')).toHaveLength(1);
    }
    const legendOf = async (language: string) =>
      (await documentAt(`collections/clusters/style?f=qml&lang=${language}`))
        .named('category')
        .map(({ label }) => label);
    expect(await legendOf('zh')).toContain('创新型产业集群');
    expect(await legendOf('en')).toContain('Innovative cluster');
  });

  test('every sector that a flow has is in one rule of its style', async () => {
    const { named } = await documentAt('collections/flows/style?f=qml');
    const filters = named('rule').flatMap(({ filter }) => filter ?? []);
    const { catalogue, groupOf } = server.model;
    for (const { sector } of catalogue.flows) {
      if (sector === null || sectorHues[groupOf.get(sector) ?? ''] === undefined) continue;
      expect(filters.filter((filter) => filter.includes(`'${sector}'`))).toHaveLength(1);
    }
  });

  test('every colour is one of the map in the browser', () => {
    const palette = readFileSync(new URL('../../web/src/map/palette.ts', import.meta.url), 'utf8');
    const used = [...Object.values(colours), ...Object.values(sectorHues)];
    used.push(...Object.values(kindMarks).map(({ colour }) => colour));
    expect(used.filter((colour) => !palette.includes(colour))).toEqual([]);
  });

  test('an unknown language or collection is refused', async () => {
    const ask = (language: string) =>
      fetch(`${server.url}/api/qgis/project.qgs?lang=fr`, { headers: { 'accept-language': language } });
    await expectRefused(ask, { name: 'lang', said: 'zh' });
    expect((await fetch(`${server.url}/api/collections/roads/style?f=qml`)).status).toBe(404);
    expect((await fetch(`${server.url}/api/collections/flows/style`)).status).toBe(404);
  });
});
