import { DefinitionsAnswer } from '@icfm/api/definitions/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningServer, startServer } from './running-server.ts';

let server: RunningServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

const page = (query: string, language = '') =>
  fetch(`${server.url}/api/docs/definitions${query}`, { headers: { 'accept-language': language } });

const list = async () => (await (await server.client.api.definitions.$get({ query: {} })).json()).definitions;

const letters = /[a-z]{2,}/gi;
// Functions, units and proper names; subscripts are taken out first.
const known = /^(arcsin|sin|cos|ln|min|max|km|HHI|Gini|Theil|SFCA|SME)$/i;

describe('definitions', () => {
  test('every measure that is answered is defined, distance first', async () => {
    const definitions = await list();
    expect(definitions.map(({ id }) => id)).toEqual([
      'D1',
      'M1',
      'M2',
      'M3',
      'M4',
      'M5',
      'M6',
      'M7',
      'M8',
      'M9',
      'M10',
      'M11',
      'M13',
      'M15',
    ]);
    expect(DefinitionsAnswer.safeParse({ definitions }).success).toBe(true);
  });

  test('the measures that access names are among them', async () => {
    const { definitions } = await (await server.client.api.access.$get({ query: {} })).json();
    const ids = (await list()).map(({ id }) => id);
    expect(Object.values(definitions).filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('nothing is blank, each language keeps to itself, and formulae hold symbols alone', async () => {
    for (const each of await list()) {
      const { nameZh, nameEn, definitionZh, definitionEn, formula, methodZh, methodEn } = each;
      for (const text of [nameZh, nameEn, definitionZh, definitionEn, formula, methodZh, methodEn])
        expect(text.trim().length, each.id).toBeGreaterThan(0);
      expect(`${nameEn}${definitionEn}${methodEn}`, each.id).not.toMatch(/\p{Script=Han}/u);
      const strange = (text: string) => (text.match(letters) ?? []).filter((word) => !known.test(word));
      expect([each.id, strange(`${nameZh}${definitionZh}${methodZh}`)]).toEqual([each.id, []]);
      expect([each.id, strange(formula.replace(/_[a-z]+/g, ''))]).toEqual([each.id, []]);
      expect(definitionEn.includes('\n') || definitionZh.includes('\n')).toBe(false);
    }
  });

  test('a source has a title, and an address is a DOI', async () => {
    const sources = (await list()).flatMap((each) => each.sources);
    expect(sources.filter(({ title }) => title.trim() === '')).toEqual([]);
    const addresses = sources.flatMap(({ url }) => url ?? []);
    expect(addresses.filter((url) => !/^https:\/\/doi\.org\/10\.\d{4,}\/\S+$/.test(url))).toEqual([]);
  });

  test('the page has an anchor for each measure, no script, and nothing loaded from elsewhere', async () => {
    const html = await (await page('?lang=zh')).text();
    for (const { id, nameZh } of await list()) {
      expect(html).toContain(`<section id="${id}">`);
      expect(html).toContain(nameZh);
    }
    expect(html.match(/<script|<img|src=| style=/)).toBeNull();
    const outward = [...html.matchAll(/<a [^>]*href="https?:[^>]*>/g)].map(([tag]) => tag);
    expect(outward.length).toBeGreaterThan(0);
    expect(outward.filter((tag) => !tag.includes('rel="noopener noreferrer"'))).toEqual([]);
  });

  test('the page is in the language asked for, else in that of the browser, and one does not stay for the other', async () => {
    const languageOf = async (answer: Response) => /<html lang="([^"]+)"/.exec(await answer.text())?.[1];
    expect(await languageOf(await page('?lang=en', 'zh-CN'))).toBe('en');
    expect(await languageOf(await page('', 'zh-CN,zh;q=0.9'))).toBe('zh-CN');
    expect(await languageOf(await page('', 'en-GB'))).toBe('en');
    const answer = await page('');
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('another language is a problem that says which there are', async () => {
    const answer = await page('?lang=fr', 'en');
    expect(answer.status).toBe(400);
    expect((await answer.json()).detail).toContain('zh, en');
  });
});
