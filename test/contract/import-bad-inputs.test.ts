import { existsSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { strToU8, unzipSync, Zip, ZipDeflate, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createImportClient, type ImportClient, requestFor } from '../import-client.ts';
import { workbookOf } from '../sample-workbook.ts';
import { type RunningServer, startServer } from './running-server.ts';

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string(),
  code: z.string(),
});
const leaks = ['at [^ ]+ \\(', 'node_modules', '/home/', '/usr/lib/', 'SELECT ', 'SQLITE_', 'ECONN'];

let server: RunningServer;
let client: ImportClient;
beforeAll(async () => {
  server = await startServer({ hasDatabase: true });
  client = createImportClient(server.url);
  await server.store.database.warm();
});
afterAll(() => server.stop());

/** Brings a file that must be refused, and answers what is said of it in Chinese and in English. */
async function refused(name: string, bytes: Uint8Array | string) {
  const details: string[] = [];
  for (const language of ['zh', 'en']) {
    const answer = await createImportClient(server.url, { 'accept-language': language }).upload(name, bytes);
    expect(answer.status).toBe(422);
    const problem = Problem.parse(answer.body);
    expect(problem.status).toBe(422);
    expect(leaks.filter((pattern) => new RegExp(pattern).test(JSON.stringify(problem)))).toEqual([]);
    details.push(problem.detail);
  }
  expect((await fetch(`${server.url}/api/health`)).status).toBe(200);
  return { zh: details[0] ?? '', en: details[1] ?? '' };
}

const patient = { timeout: 20_000 };
const csv = (rows: string) => `id,name,lon,lat\n${rows}`;

describe('a file that cannot be read is refused and says why', () => {
  test.each([
    ['i01 empty', 'empty.csv', '', /empty/],
    ['headings alone', 'head.csv', 'id,name\n', /no data|one row of data/],
    ['i07 a hundred thousand columns', 'wide.csv', `${'a,'.repeat(100_000)}\n1,2\n`, /1000 columns/],
    [
      'i13 random bytes named .xlsx',
      'list.xlsx',
      Uint8Array.from({ length: 4096 }, (_, at) => (at * 7919) % 251),
      /xlsx/,
    ],
    ['i13 a truncated workbook', 'list.xlsx', workbookOf({ a: [['id'], ['1']] }).slice(0, 200), /incomplete|damaged/],
    ['an old or locked workbook', 'list.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3, 4), /password|\.xls/],
    [
      'i16 coordinates that are no JSON',
      'points.geojson',
      '{"type":"Feature","geometry":{"type":"Point","coordinates":[NaN,1]}}',
      /JSON/,
    ],
    [
      'i15 a million nested collections',
      'bomb.geojson',
      `${'{"type":"GeometryCollection","geometries":['.repeat(1_000_000)}`,
      /GeoJSON|JSON|deep/,
    ],
  ])('%s', async (_, name, bytes, pattern) => {
    const { zh, en } = await refused(name, bytes);
    expect(en).toMatch(pattern);
    expect(zh).toMatch(/[一-鿿]/);
  });

  test('i10 a workbook with entities', async () => {
    const xml = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol1 "&lol;&lol;">]><sst><si><t>&lol1;</t></si></sst>';
    const base = workbookOf({
      a: [
        ['id', 'name'],
        ['1', 'x'],
      ],
    });
    const parts = { 'xl/sharedStrings.xml': strToU8(xml) };
    const sheet =
      '<worksheet><sheetData><row><c t="s"><v>0</v></c></row><row><c t="s"><v>0</v></c></row></sheetData></worksheet>';
    const bytes = zipSync({ ...unzipped(base), ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
    expect((await refused('lol.xlsx', bytes)).en).toContain('DOCTYPE');
  });

  test('i09 a workbook that unpacks to gigabytes', async () => {
    const before = process.memoryUsage().rss;
    const bytes = bomb(700);
    expect(bytes.length).toBeLessThan(4 * 2 ** 20);
    expect((await refused('bomb.xlsx', bytes)).en).toMatch(/600 MB|cannot be read/);
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(300);
  }, 60_000);
});

/** The parts of a workbook that was just packed. */
function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  const base = workbookOf({
    a: [
      ['id', 'name'],
      ['1', 'x'],
    ],
  });
  expect(bytes.length).toBe(base.length);
  const names = ['xl/workbook.xml', 'xl/_rels/workbook.xml.rels'];
  return Object.fromEntries(names.map((name) => [name, partOf(bytes, name)]));
}

function partOf(bytes: Uint8Array, name: string): Uint8Array {
  return unzipSync(bytes, { filter: (file) => file.name === name })[name] ?? new Uint8Array();
}

/** A workbook whose one sheet is so many megabytes of the same row. */
function bomb(megabytes: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
  });
  for (const [name, part] of Object.entries(
    unzipped(
      workbookOf({
        a: [
          ['id', 'name'],
          ['1', 'x'],
        ],
      }),
    ),
  )) {
    const file = new ZipDeflate(name);
    zip.add(file);
    file.push(part, true);
  }
  const sheet = new ZipDeflate('xl/worksheets/sheet1.xml', { level: 1 });
  zip.add(sheet);
  sheet.push(strToU8('<worksheet><sheetData>'));
  const zeros = new Uint8Array(2 ** 20).fill(32);
  for (let turn = 0; turn < megabytes; turn += 1) sheet.push(zeros);
  sheet.push(strToU8('</sheetData></worksheet>'), true);
  zip.end();
  return Buffer.concat(chunks);
}

describe('rows that are wrong are named by row and column', () => {
  test('i03 swapped coordinates', async () => {
    const { body } = await client.upload('swapped.csv', csv('1,甲支行,39.9,116.4\n2,乙支行,40.1,116.2\n'));
    expect(body.proposal.settings.isSwapped).toBe(true);
    const [finding] = body.proposal.findings;
    expect(finding).toMatchObject({ row: 2, code: 'swapped-columns' });
    expect(finding?.message.en).toMatch(/lon.*lat/);
  });

  test('i16 coordinates beyond all numbers, of text, of metres, and none', async () => {
    const rows = [
      '1,甲支行,1e400,30',
      '2,乙支行,"12",x',
      '3,丙支行,NaN,NaN',
      '4,丁支行,12800000,4200000',
      '5,戊支行,116.4,',
    ];
    const { body: file } = await client.upload('points.csv', csv(`${rows.join('\n')}\n6,己支行,116.4,39.9\n`));
    const settings = { bankName: '试验银行', columns: { code: 0, name: 1, longitude: 2, latitude: 3 } };
    const { summary, bad } = await client.check(requestFor(file, settings));
    expect(summary).toMatchObject({ good: 1, bad: 5 });
    expect(bad.map(({ row, findings }) => [row.number, findings[0]?.column])).toEqual([
      [2, 'lon'],
      [3, 'lat'],
      [4, 'lon'],
      [5, 'lon'],
      [6, 'lat'],
    ]);
  });

  test('i04 a quote that is never closed', async () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => `${row},支行${row}号支行,116.${row},39.9`);
    const { status, body } = await client.upload('quote.csv', csv(`0,"甲支行,116.4,39.9\n${rows.join('\n')}\n`));
    expect(status).toBe(201);
    expect(body.facts.rowCount).toBe(20_001);
    const { summary } = await client.check(requestFor(body, { bankName: '试验银行' }));
    expect(summary?.findings.find(({ code }) => code === 'open-quote')?.example.row).toBe(2);
  });

  test('i06 formulas come in as text and go out harmless', async () => {
    const { body: file } = await client.upload(
      'formula.csv',
      csv('1,"=HYPERLINK(""http://x"")支行",1,2\n2,+CMD|支行,1,2\n'),
    );
    const settings = { bankName: '试验银行', columns: { code: 0, name: 1, longitude: 2, latitude: 3 } };
    const { body } = await client.start({ ...requestFor(file, settings), title: '公式' });
    const done = await client.finish(body.id);
    expect(done.rejectedCount).toBe(2);
    const text = await (await fetch(`${server.url}/api/imports/${done.id}/rejects.csv?lang=en`)).text();
    expect(text).toContain(`"'=HYPERLINK(""http://x"")支行"`);
    expect(text).toContain(`'+CMD|支行`);
    await client.remove(done.id);
  });

  test('i19 markup stays text', async () => {
    const name = '<img src=x onerror=alert(1)>支行';
    const { body: file } = await client.upload('html.csv', csv(`1,${name},116.4,39.9\n`));
    const { body } = await client.start(requestFor(file, { bankName: '试验银行', relation: 'own' }));
    await client.finish(body.id);
    const items = await client.get<{ features: { properties: { nameZh: string } }[] }>(
      'collections/branches/items?relation=own',
    );
    expect(items.body.features[0]?.properties.nameZh).toBe(name);
    await client.remove(body.id);
  });

  test.each([
    ['a path', '../../x.csv', 'x.csv'],
    ['a device', 'con.csv', 'con.csv'],
    ['a turned name', 'a\u202egpj.csv', 'agpj.csv'],
    ['300 characters', `${'长'.repeat(300)}.csv`, `${'长'.repeat(116)}.csv`],
  ])('i18 %s is a name and no path', async (_, name, shown) => {
    const { status, body } = await client.upload(name, csv('1,甲支行,116.4,39.9\n'));
    expect([status, body.fileName]).toEqual([201, shown]);
  });
});

describe('bodies and permission', () => {
  const send = (path: string, init: RequestInit) => fetch(`${server.url}/api/${path}`, { method: 'POST', ...init });
  const json = { 'content-type': 'application/json' };

  test.each([
    ['b02 an empty body', { headers: json, body: '' }, [400]],
    ['b03 a hundred thousand brackets', { headers: json, body: '['.repeat(100_000) }, [400, 413, 422]],
    ['b05 another type', { headers: { 'content-type': 'application/xml' }, body: '<a/>' }, [415]],
    ['b08 a key twice', { headers: json, body: '{"title":"a","title":"b"}' }, [400, 422]],
    ['b09 a packed body', { headers: { ...json, 'content-encoding': 'gzip' }, body: 'x' }, [400, 415]],
    ['b06 a body beyond the limit', { headers: json, body: ' '.repeat(4 * 2 ** 20 + 1) }, [413]],
    ['h02 a wrong token', { headers: { ...json, authorization: 'Bearer wrong' }, body: 'x' }, [401]],
    [
      'h03 a token that signs itself',
      { headers: { authorization: 'Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJhZG1pbiJ9.' }, body: 'x' },
      [401],
    ],
    ['a page of another origin', { headers: { ...json, origin: 'http://evil.example' }, body: '{}' }, [403]],
    ['i22 an address in place of a file', { headers: json, body: '{"url":"http://127.0.0.1/"}' }, [422]],
  ] satisfies [string, RequestInit, number[]][])('%s', async (_, init, statuses) => {
    const answer = await send('imports', init);
    expect(statuses).toContain(answer.status);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(Problem.parse(await answer.json()).status).toBe(answer.status);
  });

  test('a body names the field that is wrong', async () => {
    const { body: file } = await client.upload('list.csv', csv('1,甲支行,116.4,39.9\n'));
    const wrong = { ...requestFor(file), title: '' };
    const { status, body } = await client.send('POST', 'imports', wrong);
    expect([status, Problem.parse(body).detail]).toEqual([422, expect.stringContaining('title')]);
  });

  test('i21 whoever hangs up half way leaves nothing', async () => {
    const before = (await client.list()).imports.length;
    const incoming = `${server.folder}/originals/incoming`;
    const partsThere = () => (existsSync(incoming) ? readdirSync(incoming).length : 0);
    const outgoing = request(`${server.url}/api/imports/files?fileName=half.csv`, {
      method: 'POST',
      headers: { 'content-length': '1000000' },
    });
    outgoing.on('error', () => undefined);
    outgoing.write('x'.repeat(500_000));
    await expect.poll(partsThere, patient).toBe(1);
    outgoing.destroy(new Error('hung up'));
    await expect.poll(partsThere, patient).toBe(0);
    expect((await client.list()).imports.length).toBe(before);
  });

  test('a file of nobody is not found', async () => {
    const unknown = 'a'.repeat(64);
    expect((await client.get(`imports/files/${unknown}?fileName=x.csv`)).status).toBe(404);
    expect((await client.get('imports/imp-99')).status).toBe(404);
  });
});
