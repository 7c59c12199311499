import { buildWorkspaceModel } from '@icfm/api/readmodel/build-workspace-model';
import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { createAppOver } from '../app-over.ts';
import { bundledModel } from '../bundled-model.ts';
import { parseCsv } from '../e2e/table-answers.ts';
import { importedBranch, importedCluster, importedOf, listOf } from '../imported-lists.ts';

const markup = '"><img src=x onerror=alert(1)><script>alert(1)</script>';
const formulas = ['=HYPERLINK("http://x")', '+cmd|x', '-2+3+x', '@SUM(A1)', '\tx', '\rx', '＝1+1', '=1;2'];

/** Every text of a record is one that a page would run, or a spreadsheet. */
const texts = [markup, ...formulas];
const source = (title: string) => [{ title, url: 'javascript:alert(1)', publisher: title, grade: 'C' as const }];

const branches = texts.map((text, at) =>
  importedBranch({
    id: `list-1-${at}`,
    ...{
      nameZh: text,
      bankName: text,
      code: text,
      note: text,
      authorityNote: text,
      dateNote: text,
      designatedBy: text,
    },
    specialities: ['industry:new-materials'],
    sources: source(text),
  }),
);
const clusters = texts.map((text, at) =>
  importedCluster({ id: `list-2-${at}`, nameZh: text, nameEn: text, batch: text, note: text, sources: source(text) }),
);

let app: ReturnType<typeof createAppOver>;
const ask = (path: string, headers: Record<string, string> = {}) =>
  Promise.resolve(app.request(`http://127.0.0.1:8787${path}`, { headers }));

beforeAll(async () => {
  const lists = [listOf({ kind: 'branches', branches }), listOf({ id: 'list-2', kind: 'clusters', clusters })];
  app = createAppOver(await buildWorkspaceModel(bundledModel, importedOf(lists)));
}, 120_000);

const Document = z.object({
  paths: z.record(
    z.string(),
    z.record(
      z.string(),
      z.object({
        parameters: z.array(z.looseObject({ name: z.string(), in: z.string() })).default([]),
        responses: z.record(z.string(), z.object({ content: z.record(z.string(), z.unknown()).optional() })),
      }),
    ),
  ),
});

/** The addresses that answer a type of file, of those that need no more than their path. */
async function addressesOf(type: string): Promise<string[]> {
  const { paths } = Document.parse(await (await ask('/api/openapi.json')).json());
  return Object.entries(paths).flatMap(([path, { get }]) =>
    get?.responses['200']?.content?.[type] && !path.includes('{') && path !== '/api/imports' ? [path] : [],
  );
}

test('no cell of any CSV begins as a formula does, but numbers', async () => {
  const addresses = await addressesOf('text/csv');
  expect(addresses.length).toBeGreaterThan(8);
  const seen: string[] = [];
  for (const path of addresses) {
    const answer = await ask(`${path}?f=csv`);
    expect([path, answer.status]).toEqual([path, 200]);
    const cells = parseCsv(await answer.text()).flat();
    const run = cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell) && Number.isNaN(Number(cell)));
    expect([path, run]).toEqual([path, []]);
    if (cells.some((cell) => cell.includes('HYPERLINK'))) seen.push(path);
  }
  expect(seen).toEqual(expect.arrayContaining(['/api/coverage', '/api/collections/clusters/download']));
});

test('no page that the server writes holds markup of a list, nor a link that is run', async () => {
  const q = encodeURIComponent(markup);
  const paths = [
    ...[
      '',
      '/collections',
      '/collections/clusters',
      '/collections/branches/items?limit=1000',
      '/docs',
      '/docs/definitions',
    ],
    ...[
      '/collections/clusters/items?limit=1000',
      '/collections/clusters/items/list-2-0',
      '/collections/branches/items/list-1-0',
    ],
    ...[
      `/collections/branches/items?q=${q}`,
      `/collections/branches/items?bankName=${q}`,
      `/collections/clusters/items?nosuch=${q}`,
    ],
  ];
  let shown = 0;
  for (const path of paths) {
    const answer = await ask(`/api${path}`, { accept: 'text/html' });
    const text = await answer.text();
    if (!/html/.test(answer.headers.get('content-type') ?? '')) {
      expect([path, answer.headers.get('content-type')]).toEqual([path, 'application/problem+json']);
      continue;
    }
    shown += text.includes('&lt;script&gt;') || text.includes('&lt;script') ? 1 : 0;
    expect(text.includes('<img src=x') || text.includes('<script>alert'), path).toBe(false);
    expect(text, path).not.toMatch(/<script(?![^>]* src=)|<[^>]+\son\w+=|\sstyle=|<style|href="?\s*javascript:/i);
  }
  expect(shown).toBeGreaterThan(2);
});
