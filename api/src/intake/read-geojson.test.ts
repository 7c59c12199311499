import { expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { IntakeError } from './intake-error.ts';
import { encodeText } from './sample-bytes.ts';

const inspectText = (text: string, fileName = 'list.geojson') => inspectFile(encodeText(text, 'utf-8'), { fileName });
const collection = (features: unknown[], more = {}) => JSON.stringify({ type: 'FeatureCollection', features, ...more });
const point = (coordinates: unknown, properties: unknown = { name: '合肥支行' }) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Point', coordinates },
});

function refusalOf(text: string, fileName?: string): IntakeError {
  try {
    inspectText(text, fileName);
  } catch (error) {
    if (error instanceof IntakeError) return error;
    throw error;
  }
  throw new Error('wanted a refusal, got a table');
}

test('points are rows, and the first is row 2 as in a table', () => {
  const facts = inspectText(
    collection([point([117.23, 31.82], { name: '合肥支行', code: 1 }), point([118.4, 31.3, 9])]),
  );
  expect(facts).toMatchObject({ format: 'geojson', rowCount: 2, isRowCountExact: true, headerRow: 1, findings: [] });
  expect(facts.header).toEqual(['name', 'code', 'longitude', 'latitude', 'geometry']);
  expect(facts.sample).toEqual([
    { number: 2, cells: ['合肥支行', '1', '117.23', '31.82', 'Point'] },
    { number: 3, cells: ['合肥支行', '', '118.4', '31.3', 'Point'] },
  ]);
});

test.each([
  ['one feature alone', JSON.stringify(point([117, 31]))],
  ['a list of features', JSON.stringify([point([117, 31])])],
  ['a file of another name', collection([point([117, 31])])],
])('%s is read', (_, text) => {
  expect(inspectText(text, 'list.txt')).toMatchObject({ format: 'geojson', rowCount: 1 });
});

test.each(['\n', '\r\n', '\n\u001e', '\n\n'])('features one a line, apart by %j, are read', (end) => {
  const lines = [point([117, 31]), point([118, 32]), point([119, 33])].map((feature) => JSON.stringify(feature));
  expect(inspectText(lines.join(end), 'list.ndjson')).toMatchObject({ rowCount: 3 });
});

test('a line that is no JSON is named', () => {
  const { code, message } = refusalOf(`${JSON.stringify(point([117, 31]))}\n{"type":"Feature",}\n`, 'list.ndjson');
  expect({ code, message }).toMatchObject({ code: 'invalid-json', message: expect.stringContaining('Line 2') });
});

test('GeoJSON of UTF-16 is read whatever its name says', () => {
  const bytes = encodeText(collection([point([117, 31])]), 'utf-16le', 'marked');
  expect(inspectFile(bytes, { fileName: 'list.dat' })).toMatchObject({ format: 'geojson', rowCount: 1 });
});

test('properties may be null or absent, and lists among them are joined', () => {
  const { header, sample } = inspectText(
    collection([
      point([117, 31], null),
      { type: 'Feature', geometry: null },
      point([1, 2], { tags: ['科技', '绿色'], more: {} }),
    ]),
  );
  expect(header).toEqual(['tags', 'more', 'longitude', 'latitude', 'geometry']);
  expect(sample.map(({ cells }) => cells)).toEqual([
    ['', '', '117', '31', 'Point'],
    ['', '', '', '', ''],
    ['科技;绿色', '', '1', '2', 'Point'],
  ]);
});

test('a feature without a point keeps what its properties say of longitude and latitude', () => {
  const { header, sample } = inspectText(
    collection([{ type: 'Feature', properties: { name: 'a', longitude: 117.1, latitude: '31.5' }, geometry: null }]),
  );
  expect(header).toEqual(['name', 'longitude', 'latitude', 'geometry']);
  expect(sample[0]?.cells).toEqual(['a', '117.1', '31.5', '']);
});

test('several points and lines are no place of a branch', () => {
  const geometries = [
    { type: 'MultiPoint', coordinates: [[117, 31]] },
    {
      type: 'MultiPoint',
      coordinates: [
        [117, 31],
        [118, 32],
      ],
    },
    {
      type: 'LineString',
      coordinates: [
        [117, 31],
        [118, 32],
      ],
    },
  ];
  const { sample } = inspectText(
    collection(geometries.map((geometry) => ({ type: 'Feature', properties: { name: 'a' }, geometry }))),
  );
  expect(sample.map(({ cells }) => cells.slice(1))).toEqual([
    ['117', '31', 'MultiPoint'],
    ['', '', 'MultiPoint'],
    ['', '', 'LineString'],
  ]);
});

test.each([
  ['beyond any number', '[1e400, 31.8]'],
  ['null', '[null, null]'],
  ['a text', '["12", "31"]'],
  ['absent', '[]'],
  ['metres', '[13051234.5, 3741234.5]'],
])('a file whose points are all %s is refused with its row', (_, coordinates) => {
  const refusal = refusalOf(
    `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"a"},"geometry":{"type":"Point","coordinates":${coordinates}}}]}`,
  );
  expect(refusal).toMatchObject({ code: 'not-degrees', row: 2, column: 'coordinates' });
});

test('a wrong point among good ones is a row like others', () => {
  const { sample } = inspectText(collection([point([117, 31]), point([null, '12'])]));
  expect(sample[1]?.cells).toEqual(['合肥支行', '', '12', 'Point']);
});

test.each(['NaN', 'Infinity', '-Infinity', '1,'])('%s is no JSON, and that is said', (value) => {
  const { code, message } = refusalOf(
    `{"type":"Feature","properties":{},"geometry":{"type":"Point","coordinates":[${value},1]}}`,
  );
  expect(code).toBe('invalid-json');
  expect(message).toContain('NaN, Infinity and surplus commas are no JSON');
});

test.each([
  ['a geometry', '{"type":"Point","coordinates":[1,2]}'],
  ['an object', '{"a":1}'],
  ['a list of numbers', '[{"type":"Feature","properties":{},"geometry":null},1]'],
])('%s instead of a feature is refused', (_, text) => {
  expect(refusalOf(text)).toMatchObject({ code: 'not-a-feature' });
});

test('a system other than WGS 84 is told of', () => {
  const crs = (name: string) => ({ crs: { type: 'name', properties: { name } } });
  const codes = (name: string) =>
    inspectText(collection([point([117, 31])], crs(name))).findings.map(({ code }) => code);
  expect(codes('urn:ogc:def:crs:EPSG::3857')).toEqual(['foreign-coordinate-system']);
  expect(codes('urn:ogc:def:crs:OGC:1.3:CRS84')).toEqual([]);
  expect(codes('EPSG:4490')).toEqual([]);
});

test('a million collections in each other are refused, and no stack overflows', () => {
  const deep = '{"type":"GeometryCollection","geometries":['.repeat(1_000_000) + ']}'.repeat(1_000_000);
  expect(refusalOf(`{"type":"Feature","properties":{},"geometry":${deep}}`)).toMatchObject({
    code: 'geojson-too-deep',
  });
});

test('a polygon of five million vertices is refused before it is parsed', () => {
  const ring = '[117.12,31.82],'.repeat(5_000_000);
  expect(
    refusalOf(`{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[${ring}[1,1]]]}}`),
  ).toMatchObject({
    code: 'geojson-too-detailed',
  });
});

test('too many properties are refused', () => {
  const properties = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`p${index}`, index]));
  expect(refusalOf(collection([point([117, 31], properties)]))).toMatchObject({ code: 'too-many-columns' });
});

test('brackets within texts are no levels', () => {
  expect(inspectText(collection([point([117, 31], { name: '['.repeat(100) })]))).toMatchObject({ rowCount: 1 });
});
