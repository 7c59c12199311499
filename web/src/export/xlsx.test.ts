import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import type { TableRecords } from '../views/table/records.ts';
import { writeXlsx } from './xlsx.ts';

const cell = (value: number | string | null, text = String(value)) => ({ value, text });

const records: TableRecords = {
  columns: [
    { id: 'name', title: '名称', kind: 'text' },
    { id: 'nearest', title: '最近专营（km）', kind: 'distance' },
    { id: 'share', title: '覆盖率', kind: 'share' },
  ],
  rows: [
    { id: 'a', cells: [cell('合肥 <智能> & “语音”'), cell(63.4213), cell(0.552381)] },
    { id: 'b', cells: [cell('=1+1'), cell(null, '未测量'), cell(-0.5)] },
    { id: 'c', cells: [cell('a\u0001b\uffff'), cell(0), cell(1)] },
  ],
};

async function write() {
  const further = [
    {
      name: '参数与版本',
      rows: [
        ['项目', '内容'],
        ['覆盖半径（km）', 50],
      ],
      widths: [20, 40],
    },
  ];
  return Buffer.from(await (await writeXlsx(records, '数据', further)).arrayBuffer());
}

test('a workbook read back has the numbers as numbers and the words as words', async () => {
  const [data, parameters] = await readXlsxFile(await write());
  expect(data).toEqual({
    sheet: '数据',
    data: [
      ['名称', '最近专营（km）', '覆盖率'],
      ['合肥 <智能> & “语音”', 63.4213, 0.552381],
      ['=1+1', '未测量', -0.5],
      ['ab', 0, 1],
    ],
  });
  expect(parameters).toEqual({
    sheet: '参数与版本',
    data: [
      ['项目', '内容'],
      ['覆盖半径（km）', 50],
    ],
  });
});

test('the heading of the table is frozen and filters; the further sheets have no filter', async () => {
  const files = unzipSync(new Uint8Array(await write()));
  const sheet = (number: number) => strFromU8(files[`xl/worksheets/sheet${number}.xml`] ?? new Uint8Array());
  expect(sheet(1)).toContain('<autoFilter ref="A1:C4"/>');
  expect(sheet(1)).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
  expect(sheet(2)).not.toContain('autoFilter');
});
