import { expect, test } from 'vitest';
import type { TableRecords } from '../views/table/records.ts';
import { writeCsv } from './csv.ts';
import { safeText } from './safe-text.ts';
import { writeTsv } from './tsv.ts';

const cell = (value: number | string | null, text = String(value)) => ({ value, text });

const records: TableRecords = {
  columns: [
    { id: 'name', title: '名称', kind: 'text' },
    { id: 'nearest', title: '最近专营（km）', kind: 'distance' },
  ],
  rows: [
    { id: 'a', cells: [cell('甲,"乙"'), cell(-1.5)] },
    { id: 'b', cells: [cell('=HYPERLINK("x")'), cell(null, '未测量')] },
    { id: 'c', cells: [cell('两\n行\t列'), cell(0)] },
  ],
};

test('CSV has a byte order mark, CRLF, and quotes where a comma, quote or line break stands', () => {
  expect(writeCsv(records)).toBe(
    ['\uFEFF名称,最近专营（km）', '"甲,""乙""",-1.5', `"'=HYPERLINK(""x"")",未测量`, '"两\n行\t列",0', ''].join('\r\n'),
  );
});

test('tabs and line breaks inside a field do not break the lines of the clipboard', () => {
  expect(writeTsv(records).split('\r\n')).toEqual([
    '名称\t最近专营（km）',
    '甲,"乙"\t-1.5',
    `'=HYPERLINK("x")\t未测量`,
    '两 行 列\t0',
  ]);
});

test.each(['=1+1', '+8613', '-2', '@SUM(A1)', '\tx', '\rx'])('%j as text is not run as a formula', (text) => {
  expect(safeText(text)).toBe(`'${text}`);
});

test('other text stays as it is', () => {
  expect(safeText('A-1=2')).toBe('A-1=2');
});
