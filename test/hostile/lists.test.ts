import { createIntakeContext } from '@icfm/api/intake/context';
import { inspectFile } from '@icfm/api/intake/inspect-file';
import { createIntake } from '@icfm/api/intake/intake';
import { IntakeError } from '@icfm/api/intake/intake-error';
import { limits } from '@icfm/api/intake/limits';
import { plainHeading } from '@icfm/api/intake/match-headers';
import { propose } from '@icfm/api/intake/propose';
import { readRows } from '@icfm/api/intake/read-rows';
import { writeRejects } from '@icfm/api/intake/rejects';
import { ImportKind } from '@icfm/api/intake/schema';
import { loadCatalogue } from '@icfm/data/catalogue';
import { readSample } from '@icfm/data/samples';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { workbookOf } from '../sample-workbook.ts';
import { fuzzRuns } from './fuzz-runs.ts';
import { inherited, mutated, nastyTexts } from './mutations.ts';

const context = createIntakeContext(loadCatalogue());

const sample = async (name: string) => (await readSample(name)) ?? new Uint8Array();

const header = ['机构编码', '网点名称', '银行', '经度', '纬度', '省份', '城市', '专营'];
const row = (at: number) => [
  `A${at}`,
  `示例银行第${at}科技支行`,
  '示例银行',
  '116.4',
  '39.9',
  '北京市',
  '北京市',
  '科技',
];
const geojson = {
  type: 'FeatureCollection',
  features: [1, 2, 3].map((at) => ({
    type: 'Feature',
    id: at,
    geometry: { type: 'Point', coordinates: [116.4 + at, 39.9] },
    properties: Object.fromEntries(header.map((name, column) => [name, row(at)[column]])),
  })),
};

const files = [
  ['sample.csv', (await sample('sample-bank-branches.csv')).slice(0, 3000)],
  ['clusters.csv', await sample('template-clusters-zh.csv')],
  ['flows.csv', await sample('template-flows-en.csv')],
  ['specialities.csv', await sample('template-specialities-zh.csv')],
  ['list.xlsx', workbookOf({ 网点: [header, row(1), row(2)] })],
  ['list.geojson', strToU8(JSON.stringify(geojson))],
] as const;

/** What becomes of a file on the whole way in: refused in words of both languages, or rows each with its outcome. */
function takeIn(fileName: string, bytes: Uint8Array): string {
  try {
    const facts = inspectFile(bytes, { fileName });
    const { settings } = propose(facts, null);
    const answered = { ...settings, coordinateSystem: 'wgs84' as const, bankName: '示例银行' };
    const options = { idOf: String, importId: 'imp-1', sourceTitle: fileName, existing: new Map(), knownBranches: [] };
    const intake = createIntake({ header: facts.header, settings: answered, context, options });
    const taken = [...readRows(bytes, { fileName, settings: answered })].flat().map(intake.take);
    for (const { findings } of taken) for (const { message } of findings) expectWords(message);
    for (const language of ['zh', 'en'] as const) {
      const rows = taken.map(({ row: { number, cells }, outcome, name, findings }) => ({
        row: { number, cells },
        outcome,
        name,
        findings,
      }));
      writeRejects({ header: facts.header, rows, language, importId: 'imp-1' });
    }
    expect(intake.summary().rows).toBe(taken.length);
    return JSON.stringify(taken);
  } catch (error) {
    if (!(error instanceof IntakeError)) throw error;
    expectWords(error.detail);
    return error.code;
  }
}

function expectWords({ zh, en }: { zh: string; en: string }): void {
  expect(zh).toMatch(/[一-鿿]/);
  expect(en.length).toBeGreaterThan(5);
}

test.each(files)(
  '%s, damaged in any way, is refused in words or read row by row, and changes nothing else',
  (name, bytes) => {
    const before = inherited();
    expect(takeIn(name, bytes)).toContain('"outcome":"');
    fc.assert(
      fc.property(mutated(bytes), (damaged) => {
        takeIn(name, damaged);
      }),
      fuzzRuns(60),
    );
    expect(inherited()).toEqual(before);
  },
);

test('headings and cells named like parts of the language are text', () => {
  const before = inherited();
  for (const kind of ImportKind.options) {
    const names = nastyTexts.filter((text) => !/[\r\n\0"]/.test(text));
    const quoted = (cells: readonly string[]) => cells.map((cell) => `"${cell}"`).join(',');
    const text = `${quoted(['网点名称', ...names])}\n${quoted([kind, ...names])}\n${quoted(['__proto__', ...names])}\n`;
    takeIn('names.csv', strToU8(text));
  }
  for (const name of ['__proto__', 'constructor']) {
    const feature = `{"type":"Feature","geometry":{"type":"Point","coordinates":[116,40]},"properties":{"${name}":{"polluted":1},"网点名称":"甲支行"}}`;
    takeIn('list.geojson', strToU8(`{"type":"FeatureCollection","${name}":{"polluted":1},"features":[${feature}]}`));
  }
  expect(inherited()).toEqual(before);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

/** A regular expression that tries every beginning against every end would need hours for these. */
test('a cell of the greatest length costs no more than its length, whatever is in it', () => {
  const fill = (pattern: string) => pattern.repeat(Math.floor((limits.cell - 2) / pattern.length));
  const cells = ['(', '[', '1', ' ', '1 ', '1.', 'e', "'", '，', '支行', '银行(', '°', '年', '-', 'N', '11:11:'].map(
    (pattern) => `1${fill(pattern)}x1`,
  );
  for (const cell of cells) for (let turn = 0; turn < 20; turn += 1) plainHeading(cell);
  for (const [kind, headings] of [
    ['branches', ['网点名称', '经度', '纬度', '地址', '城市', '专营', '开业年份', '银行', '审批权限']],
    ['clusters', ['集群名称', '类别', '行业', '城市', '认定年份', '经度', '纬度', '批次', '来源']],
    ['flows', ['转出地', '承接地', '金额', '口径', '年份', '行业', '方式', '来源', '金额（亿元）']],
  ] as const) {
    const rows = cells.map((cell) => headings.map(() => `"${cell.replaceAll('"', '""')}"`).join(','));
    expect(takeIn(`${kind}.csv`, strToU8(`${headings.join(',')}\n${rows.join('\n')}\n`))).toContain('"outcome"');
  }
});

const sheetOf = (xml: string, others: Record<string, string> = {}) => {
  const parts = { 'xl/worksheets/sheet1.xml': xml, ...others };
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns:r="${relation}"><sheets><sheet name="a" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships><Relationship Id="rId1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${relation}/styles" Target="styles.xml"/></Relationships>`,
    ),
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
  });
};
const texts = (...cells: string[]) => cells.map((cell) => `<c t="inlineStr"><is><t>${cell}</t></is></c>`).join('');
const twoRows = `<row>${texts('编码', '网点名称')}</row><row>${texts('1', '甲支行')}</row>`;

test.each([
  ['says that it has all rows there can be', `<dimension ref="A1:XFD1048576"/><sheetData>${twoRows}</sheetData>`],
  ['has a row far below', `<sheetData>${twoRows}<row r="1048576">${texts('2', '乙支行')}</row></sheetData>`],
  [
    'has a row beyond all numbers',
    `<sheetData>${twoRows}<row r="99999999999999">${texts('2', '乙支行')}</row></sheetData>`,
  ],
  ['has a cell far to the right', `<sheetData>${twoRows}<row><c r="XFD3"><v>1</v></c></row></sheetData>`],
  ['has a cell beyond the last column', `<sheetData>${twoRows}<row><c r="ZZZZZZZ3"><v>1</v></c></row></sheetData>`],
  [
    'names texts that it has not',
    `<sheetData>${twoRows}<row><c t="s"><v>1e9</v></c><c t="s"><v>-1</v></c></row></sheetData>`,
  ],
  ['nests its parts deeply', `<sheetData>${'<x>'.repeat(50_000)}${'</x>'.repeat(50_000)}${twoRows}</sheetData>`],
])('a sheet that %s costs what it holds', (_, data) => {
  const before = process.memoryUsage().rss;
  takeIn('list.xlsx', sheetOf(`<worksheet>${data}</worksheet>`));
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(200);
});

test('a format of numbers without an end costs its length', () => {
  const formats = `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${'['.repeat(2_000_000)}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`;
  const sheet = `<worksheet><sheetData>${twoRows}<row><c s="0"><v>45000</v></c></row></sheetData></worksheet>`;
  expect(takeIn('list.xlsx', sheetOf(sheet, { 'xl/styles.xml': formats }))).toContain('"outcome"');
});

test('i12 an entry of a workbook that names a place outside is neither read nor written', () => {
  const bytes = sheetOf(`<worksheet><sheetData>${twoRows}</sheetData></worksheet>`, { '../../evil': 'x' });
  expect(takeIn('list.xlsx', bytes)).toContain('"outcome":"');
});

test.each([
  ['arrays', '['.repeat(200_000)],
  ['objects', '{"a":'.repeat(200_000)],
  ['collections', `{"type":"Feature","geometry":${'{"type":"GeometryCollection","geometries":['.repeat(100_000)}`],
  ['rings', `{"type":"Feature","geometry":{"type":"Polygon","coordinates":${'['.repeat(100_000)}`],
])('GeoJSON of %s within each other without end is refused', (_, text) => {
  expect(takeIn('list.geojson', strToU8(text))).not.toContain('"outcome"');
});
