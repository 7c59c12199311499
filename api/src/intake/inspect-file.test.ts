import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { IntakeError } from './intake-error.ts';
import { limits } from './limits.ts';
import { readRows } from './read-rows.ts';
import { encodeText, joinBytes, type SampleEncoding } from './sample-bytes.ts';

const utf8 = (text: string) => encodeText(text, 'utf-8');
const inspect = (text: string, fileName = 'list.csv') => inspectFile(utf8(text), { fileName });

function codeOf(bytes: Uint8Array, fileName = 'list.csv'): string {
  try {
    inspectFile(bytes, { fileName });
  } catch (error) {
    if (error instanceof IntakeError) return error.code;
    throw error;
  }
  return 'readable';
}

const rows = [
  ['编码', '名称', '地址'],
  ['001', '合肥支行', '长江中路1号'],
  ['002', '芜湖支行', '中山路2号'],
  ['003', '蚌埠支行', '淮河路3号'],
];

test.each([',', ';', '\t', '|', '，', '；', '、', '^', '~'])('cells may stand apart by %j', (delimiter) => {
  const facts = inspect(rows.map((cells) => cells.join(delimiter)).join('\n'));
  expect(facts).toMatchObject({ format: 'delimited', delimiter, header: rows[0], rowCount: 3, isRowCountExact: true });
  expect(facts.sample.map(({ number }) => number)).toEqual([2, 3, 4]);
});

test.each(['sep=;\r\n', '"sep=;"\n', 'SEP=;\r'])('the line %j of Excel states the delimiter and is no row', (line) => {
  const facts = inspect(`${line}a,b;c,d\n1,2;3,4\n`);
  expect(facts).toMatchObject({ delimiter: ';', header: ['a,b', 'c,d'], headerRow: 1 });
  expect(facts.sample).toEqual([{ number: 2, cells: ['1,2', '3,4'] }]);
});

test('commas within cells do not hide a semicolon', () => {
  const { delimiter, header } = inspect('名称;坐标;备注\n甲支行;117,23;a, b\n乙支行;118,43;c\n丙支行;118,50;d, e, f\n');
  expect({ delimiter, header }).toEqual({ delimiter: ';', header: ['名称', '坐标', '备注'] });
});

test('a list of one column has no delimiter but a comma', () => {
  expect(inspect('名称\n合肥支行\n芜湖支行\n')).toMatchObject({ delimiter: ',', header: ['名称'], rowCount: 2 });
});

test('a text with a thousand marks of another delimiter is a cell like others', () => {
  const scope = '甲、'.repeat(1200);
  expect(inspect(`名称,范围\n合肥支行,${scope}\n芜湖支行,无\n`)).toMatchObject({ delimiter: ',', rowCount: 2 });
});

test('nothing at all, white space, and headings alone are told apart', () => {
  expect(codeOf(new Uint8Array())).toBe('empty-file');
  expect(codeOf(utf8('\n \n,,\n'))).toBe('empty-file');
  expect(codeOf(utf8('编码,名称\n'))).toBe('no-rows');
  expect(codeOf(utf8('\ufeff'))).toBe('empty-file');
});

test('a million columns are refused, and the row is named', () => {
  const bytes = utf8(`${Array.from({ length: 1_000_000 }, (_, column) => `c${column}`).join(',')}\n1\n`);
  expect(codeOf(bytes)).toBe('too-many-columns');
});

test('a picture is no table', () => {
  const picture = Uint8Array.from({ length: 4096 }, (_, index) => (index * 7919 + 13) % 251);
  expect(codeOf(joinBytes([Uint8Array.of(0x89, 0x50, 0x4e, 0x47), picture]))).toBe('not-a-table');
});

test('a heading that begins as an archive or an old workbook does is a heading', () => {
  expect(inspect('PK,name\n1,a\n').header).toEqual(['PK', 'name']);
  const facts = inspectFile(encodeText('邢台,名称\n1,甲\n', 'gb18030'), { fileName: 'a.csv' });
  expect(facts.header).toEqual(['邢台', '名称']);
});

test('names of 300 characters are read whole', () => {
  const name = '行'.repeat(300);
  expect(inspect(`编码,名称\n1,${name}\n`).sample[0]?.cells[1]).toBe(name);
});

test('a cell longer than a spreadsheet can hold is cut', () => {
  expect(inspect(`编码,名称\n1,${'行'.repeat(40_000)}\n`).sample[0]?.cells[1]).toHaveLength(limits.cell);
});

test('an unclosed quote is told of with its row, and marks the row', () => {
  const { findings, sample } = inspect('a,b\n1,"x\n2,y\n');
  expect(findings).toMatchObject([{ row: 2, code: 'open-quote', severity: 'warning' }]);
  expect(sample).toEqual([
    { number: 2, cells: ['1', '"x'], isQuoteOpen: true },
    { number: 3, cells: ['2', 'y'] },
  ]);
});

test('mixed encodings are told of with the first row that differs', () => {
  const bytes = joinBytes([utf8('编码,名称\n1,合肥支行\n'), encodeText('2,芜湖支行\n', 'gb18030')]);
  const { encoding, findings, sample } = inspectFile(bytes, { fileName: 'a.csv' });
  expect(encoding).toBe('mixed');
  expect(findings).toMatchObject([{ row: 3, code: 'mixed-encoding' }]);
  expect(sample.map(({ cells }) => cells[1])).toEqual(['合肥支行', '芜湖支行']);
});

test('the number of rows is exact for a short file and an order of size for a long one', () => {
  const line = '001,示例银行合肥支行,117.23,31.82\n';
  expect(inspect(`a,b,c,d\n${line.repeat(40)}`)).toMatchObject({ rowCount: 40, isRowCountExact: true });
  const { rowCount, isRowCountExact, sample } = inspect(`a,b,c,d\n${line.repeat(300_000)}`);
  expect({ isRowCountExact, sample: sample.length }).toEqual({ isRowCountExact: false, sample: 50 });
  expect(Math.abs(rowCount - 300_000)).toBeLessThan(150_000);
});

test('a heading row that is asked for is taken, and the rows above it are none', () => {
  const facts = inspectFile(utf8('x,y\n编码,名称\n1,a\n'), { fileName: 'a.csv', headerRow: 2 });
  expect(facts).toMatchObject({ headerRow: 2, header: ['编码', '名称'], rowCount: 1, isRowCountExact: true });
});

const cell = fc.string({ unit: fc.constantFrom(...'ab12行中,;\t|"\n 路'), minLength: 1, maxLength: 5 });
const encodings: SampleEncoding[] = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'];

test('any table comes out of any encoding and delimiter as it went in', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 5 }),
      fc.infiniteStream(cell),
      fc.constantFrom(...encodings),
      fc.constantFrom('marked' as const, 'unmarked' as const),
      fc.constantFrom(',', ';', '\t', '|'),
      (columns, cells, encoding, mark, delimiter) => {
        const header = Array.from({ length: columns }, (_, column) => `标题${'甲乙丙丁戊'[column]}`);
        const table = Array.from({ length: 4 }, () => ['x', ...[...cells.take(columns - 1)]]);
        const write = (row: string[]) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(delimiter);
        const bytes = encodeText([header, ...table].map(write).join('\r\n'), encoding, mark);
        const fileName = 'list.csv';
        expect(inspectFile(bytes, { fileName })).toMatchObject({ encoding, header });
        const read = [...readRows(bytes, { fileName, settings: { sheet: null, headerRow: 1 } })].flat();
        expect(read.map((row) => row.cells)).toEqual(table.map((row) => row.map((value) => value.trim())));
      },
    ),
    { seed: 5, numRuns: 200 },
  );
});
