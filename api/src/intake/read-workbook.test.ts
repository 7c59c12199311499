import { expect, test } from 'vitest';
import { inspectFile } from './inspect-file.ts';
import { readRows } from './read-rows.ts';
import { packParts, packWorkbook, sheetRow, textRow, workbookParts } from './sample-workbook.ts';

type Book = Parameters<typeof packWorkbook>[0];

const fileName = '网点清单.xlsx';
const inspect = (book: Book, sheet: string | null = null) => inspectFile(packWorkbook(book), { fileName, sheet });
const heads = textRow(1, ['编码', '名称', '值']);

/** The third cell of the second row. */
function thirdCell(cell: readonly [attributes: string, content: string], book: Partial<Book> = {}): string | undefined {
  const rows =
    heads +
    sheetRow(2, [
      ['A2', '', '<v>1</v>'],
      ['B2', '', '<v>2</v>'],
      ['C2', ...cell],
    ]);
  return inspect({ ...book, sheets: [{ name: '网点', rows }] }).sample[0]?.cells[2] ?? '';
}

test('a workbook is read as a table, with its sheets named', () => {
  const rows = heads + textRow(2, ['001', '合肥支行', 'x']) + textRow(3, ['002', '芜湖支行', 'y']);
  expect(inspect({ sheets: [{ name: '网点 &amp; 机构', rows }] })).toMatchObject({
    format: 'workbook',
    encoding: null,
    delimiter: null,
    sheets: ['网点 & 机构'],
    sheet: '网点 & 机构',
    header: ['编码', '名称', '值'],
    rowCount: 2,
    isRowCountExact: true,
    sample: [
      { number: 2, cells: ['001', '合肥支行', 'x'] },
      { number: 3, cells: ['002', '芜湖支行', 'y'] },
    ],
  });
});

test('shared texts are found by number, rich ones are joined, and how they are read aloud is left out', () => {
  const texts = [
    '<si><t>合肥</t></si>',
    '<si><r><t>合</t></r><r><rPr><b/></rPr><t xml:space="preserve"> 肥</t></r></si>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    '<si/>',
    '<si><t>a_x000D_b _x005F_x</t></si>',
    '<si><t><![CDATA[<b>&amp;]]></t></si>',
    '<si><t>&lt;&#21512;&amp;</t></si>',
  ].join('');
  const text = (number: number) => thirdCell(['t="s"', `<v>${number}</v>`], { texts });
  expect([0, 1, 2, 4, 5, 6].map(text)).toEqual(['合肥', '合 肥', '東京', 'a\rb _x', '<b>&amp;', '<合&']);
});

test('a text that is not there is empty, and so is one without a number', () => {
  const texts = '<si><t>合肥</t></si>';
  expect(thirdCell(['t="s"', '<v>7</v>'], { texts })).toBe('');
  expect(thirdCell(['t="s"', ''], { texts })).toBe('');
  expect(thirdCell(['t="s"', '<v>0</v>'])).toBe('');
});

test.each([
  ['a number', '', '<v>117.230000000000004</v>', '117.23'],
  ['a code as Excel writes it', '', '<v>1.02431508205E11</v>', '102431508205'],
  ['a large number', '', '<v>1E+21</v>', '1000000000000000000000'],
  ['a small number', '', '<v>1E-3</v>', '0.001'],
  ['a truth', 't="b"', '<v>1</v>', 'TRUE'],
  ['an untruth', 't="b"', '<v>0</v>', 'FALSE'],
  ['an error', 't="e"', '<v>#N/A</v>', ''],
  ['a formula with its last value', '', '<f>A1+1</f><v>42</v>', '42'],
  ['a formula that gives a text', 't="str"', '<f>"合"&amp;"肥"</f><v>合肥</v>', '合肥'],
  ['a formula without a value', '', '<f>A1+1</f>', ''],
  ['a date of ISO 8601', 't="d"', '<v>2024-05-01T00:00:00</v>', '2024-05-01'],
  [
    'an inline text',
    't="inlineStr"',
    '<is><r><t>合</t></r><r><t>肥</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is>',
    '合肥',
  ],
])('%s is read as it is meant', (_, attributes, content, expected) => {
  expect(thirdCell([attributes, content])).toBe(expected);
});

// 45,413 days after 1899-12-31 with the 29 February 1900 that never was: 2024-05-01.
test.each([
  ['built in', 14, undefined],
  ['built in for East Asia', 31, undefined],
  ['of its own', 164, 'yyyy"年"m"月"d"日"'],
  ['of its own with a locale', 165, '[$-804]yyyy\\-mm\\-dd;@'],
])('a date of a format %s is a date', (_, id, code) => {
  const formats: [number, string][] = code ? [[id, code]] : [];
  expect(thirdCell(['s="1"', '<v>45413.75</v>'], { styles: [0, id], formats })).toBe('2024-05-01');
});

test.each([
  ['General', 0, undefined],
  ['a time', 20, undefined],
  ['money', 166, '_-"day" #,##0.00_d;[Red]-0.00'],
])('a number of the format %s is no date', (_, id, code) => {
  expect(thirdCell(['s="1"', '<v>45413</v>'], { styles: [0, id], formats: code ? [[id, code]] : [] })).toBe('45413');
});

test('dates count from 1904 where the workbook says so, and the first days of 1900 are right', () => {
  expect(thirdCell(['s="1"', '<v>43951</v>'], { styles: [0, 14], isOf1904: true })).toBe('2024-05-01');
  expect(thirdCell(['s="1"', '<v>1</v>'], { styles: [0, 14] })).toBe('1900-01-01');
});

test('hidden sheets come last, and the sheet that is asked for is read', () => {
  const book: Book = {
    sheets: [
      { name: '代码表', rows: textRow(1, ['x']), isHidden: true },
      { name: '网点', rows: heads + textRow(2, ['001', '甲', 'x']) },
      { name: '机构', rows: heads + textRow(2, ['002', '乙', 'y']) },
    ],
  };
  expect(inspect(book)).toMatchObject({ sheets: ['网点', '机构', '代码表'], sheet: '网点' });
  expect(inspect(book, '机构').sample[0]?.cells[0]).toBe('002');
  expect(() => inspect(book, '没有')).toThrow('The workbook has no sheet “没有”');
});

test('rows keep their numbers over gaps, and cells their columns', () => {
  const rows =
    heads +
    sheetRow(5, [['C5', '', '<v>3</v>']]) +
    '<row r="9"/>' +
    sheetRow(12, [
      ['A12', '', '<v>1</v>'],
      ['C12', '', '<v>2</v>'],
    ]);
  expect(inspect({ sheets: [{ name: 'a', rows }] }).sample).toEqual([
    { number: 5, cells: ['', '', '3'] },
    { number: 12, cells: ['1', '', '2'] },
  ]);
});

test('rows and cells without numbers are counted', () => {
  const rows =
    '<row><c t="inlineStr"><is><t>a</t></is></c><c t="inlineStr"><is><t>b</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row>';
  expect(inspect({ sheets: [{ name: 'a', rows }] })).toMatchObject({
    header: ['a', 'b'],
    sample: [{ number: 2, cells: ['1', '2'] }],
  });
});

test('headings merged over two rows below a title are joined', () => {
  const rows = [
    textRow(1, ['示例银行网点清单']),
    sheetRow(2, [
      ['A2', 't="str"', '<v>编码</v>'],
      ['B2', 't="str"', '<v>坐标</v>'],
      ['C2', 's="0"', ''],
      ['D2', 't="str"', '<v>地址</v>'],
    ]),
    sheetRow(3, [
      ['B3', 't="str"', '<v>经度</v>'],
      ['C3', 't="str"', '<v>纬度</v>'],
    ]),
    ...[4, 5, 6].map((row) =>
      sheetRow(row, [
        [`A${row}`, '', '<v>1</v>'],
        [`B${row}`, '', '<v>117.2</v>'],
        [`C${row}`, '', '<v>31.8</v>'],
        [`D${row}`, 't="str"', '<v>路</v>'],
      ]),
    ),
  ].join('');
  expect(inspect({ sheets: [{ name: 'a', rows }] })).toMatchObject({
    headerRow: 3,
    header: ['编码', '坐标 经度', '坐标 纬度', '地址'],
    rowCount: 3,
  });
});

test('prefixes of names and parts at unusual places are understood', () => {
  const parts = workbookParts({ sheets: [{ name: 'a', rows: '' }] });
  const prefixed = {
    'xl/workbook.xml':
      '<x:workbook xmlns:x="m" xmlns:rel="r"><x:sheets><x:sheet name="网点" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>',
    'xl/_rels/workbook.xml.rels':
      '<p:Relationships xmlns:p="p"><p:Relationship Id="rId1" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/other/list.xml"/><p:Relationship Id="rId2" Type="x/sharedStrings" Target="texts.xml"/></p:Relationships>',
    'xl/other/list.xml':
      '<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="s"><x:v>0</x:v></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    'xl/texts.xml': '<x:sst xmlns:x="m"><x:si><x:t>编码</x:t></x:si></x:sst>',
  };
  expect(inspectFile(packParts({ ...parts, ...prefixed }), { fileName })).toMatchObject({
    sheets: ['网点'],
    header: ['编码'],
    sample: [{ number: 2, cells: ['5'] }],
  });
});

test('a chart is no sheet', () => {
  const parts = workbookParts({
    sheets: [
      { name: '图', rows: '' },
      { name: '网点', rows: heads + textRow(2, ['1', '2', '3']) },
    ],
  });
  const relations = parts['xl/_rels/workbook.xml.rels']?.replace('/worksheet"', '/chartsheet"') ?? '';
  expect(inspectFile(packParts({ ...parts, 'xl/_rels/workbook.xml.rels': relations }), { fileName }).sheets).toEqual([
    '网点',
  ]);
});

test('empty cells that are coloured to the last column are no columns', () => {
  const wide = sheetRow(2, [
    ['A2', '', '<v>1</v>'],
    ['B2', '', '<v>2</v>'],
    ['XFD2', 's="0"', ''],
  ]);
  expect(inspect({ sheets: [{ name: 'a', rows: heads + wide }] }).sample[0]?.cells).toEqual(['1', '2']);
});

test('a value beyond the columns that can be is refused with its row', () => {
  const wide = sheetRow(2, [['XFD2', '', '<v>1</v>']]);
  expect(() => inspect({ sheets: [{ name: 'a', rows: heads + wide }] })).toThrow('row 2 has more');
});

test('a long sheet is read whole in batches, and its length is known from what it states', () => {
  const lines = Array.from({ length: 3000 }, (_, index) => textRow(index + 2, [`${index}`, '甲', 'x'])).join('');
  const parts = workbookParts({ sheets: [{ name: 'a', rows: heads + lines }] });
  const sheet =
    parts['xl/worksheets/sheet1.xml']?.replace('<sheetData>', '<dimension ref="A1:C3001"/><sheetData>') ?? '';
  const bytes = packParts({ ...parts, 'xl/worksheets/sheet1.xml': sheet });
  expect(inspectFile(bytes, { fileName })).toMatchObject({ rowCount: 3000, isRowCountExact: false });
  const batches = [...readRows(bytes, { fileName, settings: { sheet: 'a', headerRow: 1 } })];
  expect(batches.map((batch) => batch.length)).toEqual([1000, 1000, 1000]);
  expect(batches.at(-1)?.at(-1)).toEqual({ number: 3001, cells: ['2999', '甲', 'x'] });
});

test('a few rows of a long sheet have their texts, wherever those stand, and rows that only seem filled are passed over', () => {
  const count = 20_000;
  const texts = `<si><t/></si>${Array.from({ length: count }, (_, index) => `<si><t>支行${index + 1}</t></si>`).join('')}`;
  const row = (number: number, text: number) => sheetRow(number, [[`A${number}`, 't="s"', `<v>${text}</v>`]]);
  const empty = Array.from({ length: 100 }, (_, index) => row(index + 2, 0)).join('');
  const filled = Array.from({ length: count - 1 }, (_, index) => row(index + 200, count - index)).join('');
  const facts = inspect({ sheets: [{ name: 'a', rows: row(1, 1) + empty + filled }], texts });
  expect(facts.header).toEqual(['支行1']);
  expect(facts.sample.map(({ number, cells }) => `${number} ${cells}`)).toEqual(
    Array.from({ length: 50 }, (_, index) => `${index + 200} 支行${count - index}`),
  );
});
