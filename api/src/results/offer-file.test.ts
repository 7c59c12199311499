import { loadCatalogue } from '@icfm/data/catalogue';
import { expect, test } from 'vitest';
import { createRouter } from '../http/router.ts';
import { buildReadModel } from '../readmodel/read-model.ts';
import { offerFile, resultFiles } from './offer-file.ts';
import { resultTable } from './result-table.ts';

type Answer = {
  parameters: { region: string };
  dataVersion: string;
  dataAsOf: string;
  rows: { share: number | null }[];
};

const table = resultTable({
  lists: ['flows'],
  rows: ({ rows }: Answer) => rows,
  columns: [['share', '占比', 'Share']],
});

const answer: Answer = {
  ...{ parameters: { region: '340000' }, dataVersion: 'v1', dataAsOf: '2025-11' },
  rows: [{ share: -0.25 }, { share: null }, { share: 0 }],
};

const model = buildReadModel(loadCatalogue());

function ask(f: 'json' | 'csv', status: 200 | 404 = 200) {
  const router = createRouter();
  router.use(resultFiles());
  router.get('/shares', (context) => {
    context.set('model', model);
    context.set('publicUrl', 'https://map.example');
    context.header('cache-control', 'no-store');
    offerFile(context, { f, lang: null, name: 'shares', answer, table });
    return context.json(answer, status);
  });
  return router.request(`/shares?region=340000&f=${f}&table=shares`);
}

test('what is not known is an empty cell, 0 is 0, and a negative number is a number', async () => {
  const lines = (await (await ask('csv')).text()).split('\r\n');
  expect(lines.slice(0, 4).map((line) => line.replace(/^\uFEFF/, '').split(',')[0])).toEqual([
    'share',
    '-0.25',
    '',
    '0',
  ]);
  expect(lines[1]).toMatch(/,2025-11,v1,https:\/\/map\.example\/shares\?region=340000$/);
});

test('a file keeps what the answer says to caches, and has a name that tells what it is', async () => {
  const { headers } = await ask('csv');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('content-disposition')).toBe('attachment; filename="shares-340000-2025-11.csv"');
});

test('without a file asked for, and in place of a failure, the answer stays as it is', async () => {
  expect(await (await ask('json')).json()).toEqual(answer);
  expect((await ask('csv', 404)).headers.get('content-type')).toContain('json');
});
