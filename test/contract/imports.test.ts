import { readFileSync } from 'node:fs';
import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { RejectPage, VersionComparison } from '@icfm/api/imports/schema';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createImportClient, type ImportClient, requestFor } from '../import-client.ts';
import { sampleListPath } from '../sample-list.ts';
import { type RunningServer, startServer } from './running-server.ts';

const sample = readFileSync(sampleListPath);
const gcj02 = { coordinateSystem: 'gcj02', relation: 'own' } as const;

let server: RunningServer;
let client: ImportClient;
beforeAll(async () => {
  server = await startServer({ hasDatabase: true });
  client = createImportClient(server.url);
  await server.store.database.warm();
});
afterAll(() => server.stop());

const coverage = async (query = '') => (await client.get<CoverageAnswer>(`coverage${query}`)).body;

/** Imports text as a list of own branches and answers the import when it has ended. */
async function importText(text: string, more: Partial<ReturnType<typeof requestFor>> = {}, settings = {}) {
  const { body: file } = await client.upload('list.csv', text);
  const request = { ...requestFor(file, { relation: 'own', ...settings }), ...more };
  const { body } = await client.start(request);
  return client.finish(body.id);
}

const row = (number: number, name = `试验支行${number}`) =>
  `T${number},${name},试验银行,${116 + number / 100},${30 + number / 100}`;
const listOf = (lines: string[]) => `机构编码,网点名称,银行,经度,纬度\n${lines.join('\n')}\n`;

describe('the list of an invented bank', () => {
  test('is recognised, and asks for the coordinate system alone', async () => {
    const { status, body } = await client.upload('示例银行网点清单.csv', sample);
    expect(status).toBe(201);
    expect(body.facts).toMatchObject({ encoding: 'gb18030', delimiter: ';', rowCount: 430, isRowCountExact: true });
    expect(body.proposal.settings).toMatchObject({ kind: 'branches', relation: 'own', coordinateSystem: null });
    const refused = await client.send<{ detail: string; code: string }>('POST', 'imports', {
      ...requestFor(body),
      settings: body.proposal.settings,
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'unprocessable']);
    expect(refused.body.detail).toContain('GCJ-02');
  });

  test('comes in with 421 rows, keeps 9 out with a reason each, and makes presence measurable', async () => {
    const before = await coverage();
    expect(before.scope.summary.presence.isMeasured).toBe(false);
    const { body: file } = await client.upload('示例银行网点清单.csv', sample);
    const checked = await client.check(requestFor(file, gcj02));
    expect(checked.summary).toMatchObject({ rows: 430, good: 421, bad: 9, unresolved: 0, duplicates: 0 });
    expect((await coverage()).dataVersion).toBe(before.dataVersion);

    const { status, body } = await client.start(requestFor(file, gcj02));
    expect(status).toBe(202);
    const done = await client.finish(body.id);
    expect(done).toMatchObject({ status: 'complete', recordCount: 421, rejectedCount: 9, unresolvedCount: 0 });
    const after = await coverage();
    expect(after.dataVersion).not.toBe(before.dataVersion);
    expect(after.scope.summary.presence.isMeasured).toBe(true);
    expect(after.completeness.at(-1)).toMatchObject({ rowsHeld: 421, officialTotal: null });

    const page = (await client.get<RejectPage>(`imports/${body.id}/rejects`)).body;
    expect(page.total).toBe(9);
    expect(page.rows.every(({ findings }) => findings.some(({ severity }) => severity === 'error'))).toBe(true);
    expect((await client.remove(body.id)).status).toBe(204);
    expect((await coverage()).dataVersion).toBe(before.dataVersion);
  });
});

describe('rows that were kept out', () => {
  test('come back mended and are added to their import, those alone', async () => {
    const first = await importText(listOf([row(1), row(2, ''), 'T3,试验支行3,试验银行,abc,30', row(4)]));
    expect(first).toMatchObject({ recordCount: 2, rejectedCount: 2 });
    const response = await fetch(`${server.url}/api/imports/${first.id}/rejects.csv?lang=zh`);
    const [header = '', ...lines] = (await response.text())
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\r\n');
    expect(header).toBe('机构编码,网点名称,银行,经度,纬度,原行号,未导入原因,导入编号');
    expect(lines.map((line) => line.split(',')[5])).toEqual(['3', '4']);

    // One is mended, the columns are moved, the other stays as it was.
    const mended = [header, lines[0]?.replace('T2,,', 'T2,试验支行2,'), lines[1]].map((line) => {
      const [code, name, ...rest] = (line ?? '').split(',');
      return [name, code, ...rest].join(';');
    });
    const { body: file } = await client.upload('mended.csv', mended.join('\n'));
    expect(file.proposal).toMatchObject({ layout: 'rejects', addsTo: first.id });
    const { body } = await client.start(requestFor(file));
    const second = await client.finish(body.id);
    expect(second).toMatchObject({ id: first.id, recordCount: 3, rejectedCount: 1 });
    expect(second.files.map(({ rowsAdded }) => rowsAdded)).toEqual([2, 1]);
    expect(second.summary).toMatchObject({ good: 3, bad: 1 });
    const left = (await client.get<RejectPage>(`imports/${first.id}/rejects`)).body;
    expect(left.rows.map((each) => each.row)).toEqual([
      { number: 4, cells: ['试验支行3', 'T3', '试验银行', 'abc', '30'] },
    ]);
    await client.remove(first.id);
  });

  test('wait for a place, which a person picks', async () => {
    const text = '网点名称,银行,地址\n甲支行,试验银行,安徽省合肥市蜀山区某路1号\n乙支行,试验银行,某处\n';
    const first = await importText(text);
    expect(first).toMatchObject({ recordCount: 1, unresolvedCount: 1 });
    await client.send('PUT', `imports/${first.id}/places`, { places: { 3: '340104' } });
    const second = await client.finish(first.id);
    expect(second).toMatchObject({ recordCount: 2, unresolvedCount: 0 });
    const { body } = await client.get<{ features: { properties: { nameZh: string; adcodeBasis: string } }[] }>(
      'collections/branches/items?relation=own',
    );
    expect(body.features.map(({ properties }) => properties.adcodeBasis).sort()).toEqual([
      'inferred-from-name',
      'picked-by-hand',
    ]);
    await client.remove(first.id);
  });
});

describe('an import', () => {
  test('brought twice adds nothing', async () => {
    const text = listOf([row(1), row(2)]);
    const first = await importText(text);
    const second = await importText(text);
    expect(second).toMatchObject({ status: 'complete', recordCount: 0 });
    expect(second.summary).toMatchObject({ good: 0, duplicates: 2 });
    for (const { id } of [first, second]) await client.remove(id);
  });

  test('as a new version supersedes the one before, can be held against it, and undone', async () => {
    const first = await importText(listOf([row(1), row(2), row(3)]));
    const second = await importText(listOf([row(1), row(2, '改名支行'), row(5)]), { versionOf: first.id });
    expect(second).toMatchObject({ version: 2, versionOf: first.id, recordCount: 3 });
    const statuses = () => client.list().then(({ imports }) => imports.map(({ id, status }) => [id, status]));
    expect(await statuses()).toEqual([
      [second.id, 'complete'],
      [first.id, 'superseded'],
    ]);
    const { body } = await client.get<VersionComparison>(`imports/${second.id}/comparison?with=${first.id}`);
    expect(body).toMatchObject({ added: 1, removed: 1, changed: 1, same: 1 });
    expect(body.examples.find(({ change }) => change === 'changed')?.fields).toEqual([
      { field: 'nameZh', before: '试验支行2', after: '改名支行' },
    ]);
    await client.remove(second.id);
    expect(await statuses()).toEqual([[first.id, 'complete']]);
    await client.remove(first.id);
  });

  test('is given back byte for byte', async () => {
    const first = await importText(listOf([row(1)]));
    const response = await fetch(`${server.url}/api/imports/${first.id}/original`);
    expect(await response.text()).toBe(listOf([row(1)]));
    await client.remove(first.id);
    expect((await client.get(`imports/${first.id}`)).status).toBe(404);
  });

  test('can be made again from its original, record by record the same', async () => {
    const first = await importText(listOf([row(1), row(2), row(3, '')]));
    const [file] = first.files;
    const again = { fileId: file?.fileId ?? '', fileName: 'list.csv', title: first.title, asOf: first.asOf };
    const { body } = await client.start({ ...again, settings: first.settings, versionOf: first.id, addsTo: null });
    const second = await client.finish(body.id);
    expect(second).toMatchObject({ status: 'complete', recordCount: 2, rejectedCount: 1 });
    const { body: held } = await client.get<VersionComparison>(`imports/${second.id}/comparison?with=${first.id}`);
    expect(held).toMatchObject({ added: 0, removed: 0, changed: 0, same: 2 });
    for (const { id } of [second, first]) await client.remove(id);
  });

  test('can be renamed, and remembers how its columns were read', async () => {
    const first = await importText(listOf([row(1)]), {}, { coordinateSystem: 'bd09' });
    const renamed = await client.send<{ title: string }>('PATCH', `imports/${first.id}`, { title: '新名称' });
    expect(renamed.body.title).toBe('新名称');
    const again = await client.upload('next.csv', listOf([row(9)]));
    expect(again.body.proposal.settings.coordinateSystem).toBe('bd09');
    expect(again.body.proposal.recognisedBy.name).toBe('remembered');
    await client.remove(first.id);
  });

  test('of clusters stands beside the bundled list or in its place', async () => {
    const text = '集群名称,集群类别,行业,所在地,认定年份\n某市试验集群,创新型产业集群,新材料,安徽省合肥市,2025\n';
    const before = (await coverage()).scope.summary.clusters;
    const first = await importText(text, {}, { relation: null });
    expect((await coverage()).scope.summary.clusters).toBe(before + 1);
    await client.send('PUT', 'imports/modes', { branches: 'join', clusters: 'replace', flows: 'join' });
    expect((await coverage()).scope.summary.clusters).toBe(1);
    await client.send('PUT', 'imports/modes', { branches: 'join', clusters: 'join', flows: 'join' });
    await client.remove(first.id);
    expect((await coverage()).scope.summary.clusters).toBe(before);
  });

  test('of transfers joins the bundled records', async () => {
    const text = '转出地,承接地,年份,行业,金额（万元）,金额口径\n上海市,安徽省合肥市,2024,新材料,50000,到位资金\n';
    const first = await importText(text, {}, { relation: null });
    const { body } = await client.get<{ features: { properties: Record<string, unknown> }[] }>(
      `collections/flows/items?importId=${first.id}`,
    );
    expect(body.features[0]?.properties).toMatchObject({
      originAdcode: '310000',
      destinationAdcode: '340100',
      amount100mCny: 5,
      basis: 'in-place',
      isMapReady: true,
    });
    await client.remove(first.id);
  });

  test('that is stored stays, even where the answers could not be made from it yet', async () => {
    const { models } = server.imports;
    const { refresh } = models;
    models.refresh = () => Promise.reject(new Error('not now'));
    const first = await importText(listOf([row(1), row(2)]));
    models.refresh = refresh;
    expect(first).toMatchObject({ status: 'complete', recordCount: 2 });
    // The next change of the workspace makes it count in the answers.
    await client.send('PATCH', `imports/${first.id}`, { title: '随后' });
    const { body } = await client.get<{ numberMatched: number }>('collections/branches/items?relation=own');
    expect(body.numberMatched).toBe(2);
    await client.remove(first.id);
  });

  test('cancelled leaves nothing that counts', async () => {
    const lines = Array.from({ length: 30_000 }, (_, number) =>
      row(number + 1).replace(/,[\d.]+,[\d.]+$/, ',116.5,30.5'),
    );
    const { body: file } = await client.upload('long.csv', listOf(lines));
    const { body } = await client.start(requestFor(file, { relation: 'own' }));
    await client.send('POST', `imports/${body.id}/cancel`, {});
    const ended = await client.finish(body.id);
    expect(['cancelled', 'complete']).toContain(ended.status);
    if (ended.status === 'cancelled') expect(ended).toMatchObject({ recordCount: 0, files: [] });
    await client.remove(body.id);
  });
});

test('templates and the sample can be had', async () => {
  for (const path of ['templates/branches.csv?lang=zh', 'templates/flows.csv?lang=en', 'samples/bank.csv']) {
    expect((await fetch(`${server.url}/api/imports/${path}`)).status).toBe(200);
  }
  expect((await fetch(`${server.url}/api/imports/templates/nothing.csv`)).status).toBe(400);
});
