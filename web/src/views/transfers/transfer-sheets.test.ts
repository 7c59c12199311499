import { expect, test } from 'vitest';
import { createNames } from '../../api/use-names.ts';
import { exportWords } from '../../i18n/export-words.ts';
import { transferTableWords } from '../../i18n/transfer-table-words.ts';
import { sampleAnswer, sampleCorridor } from '../flow-charts/sample-answer.ts';
import { recordsOf } from '../table/records.ts';
import { sampleContext } from '../table/sample-table.ts';
import { transferSheets } from './transfer-sheets.ts';
import { transferTable } from './transfer-table.ts';

const sum = { importId: 'x', records: 3, recordsWithoutAmount: 1 };
const corridors = [
  { ...sampleCorridor(['44', '34'], 3, 120), isSum: true, sum, recordIds: ['a', 'b'] },
  sampleCorridor(['31', '34'], 1, null),
];
const answer = sampleAnswer(corridors, 'in-place');
const records = { ...answer.records, documented: 6, leftOut: { ...answer.records.leftOut, otherBasis: 2 } };

const inputOf = (language: 'zh' | 'en', query: string) => ({
  answer: { ...answer, records },
  context: { ...sampleContext(language, query), language, transfer: transferTableWords[language] },
  bothNames: [createNames(undefined, language)],
});

test('a table of flows tells a sum as one, and an amount not known in words', () => {
  const input = inputOf('zh', '?columns=name,amount,made,unknownAmounts,years,id');
  const { columns, rows } = recordsOf(transferTable(input), input.context);
  expect(columns.map(({ title }) => title)).toEqual([
    '流向',
    '金额（亿元）',
    '金额由来',
    '合计中无金额的记录',
    '所画记录的年份',
    '编号',
  ]);
  expect(rows.map(({ cells }) => cells.map(({ value, text }) => value ?? text))).toEqual([
    ['44 → 34', 120, '同一份导入数据 3 条之和', 1, '2020', '440000-340000'],
    ['31 → 34', '来源未给出', '一条记录', '不是合计', '2020', '310000-340000'],
  ]);
});

test('English amounts are billions of the same money, and the largest can come first', () => {
  const input = inputOf('en', '?sort=-amount');
  const table = transferTable(input);
  expect(table.rows.map(({ id }) => id)).toEqual(['440000-340000', '310000-340000']);
  const amount = table.fields.find(({ id }) => id === 'amount');
  expect(amount?.cell(corridors[0] ?? answer.corridors[0] ?? sampleCorridor(['44', '34'], 1, 1)).value).toBe(12);
});

test('the workbook says the question, what is left out and why, and the source of each record behind a flow', () => {
  const input = inputOf('zh', '');
  const origin = {
    ...{ input, table: transferTable(input), words: exportWords.zh },
    ...{ place: '全国', permalink: 'https://example.org/?lang=zh' },
  };
  const source = { url: null, title: '某报', publisher: null, grade: 'A' as const };
  const flows = ['a', 'b'].map((id) => ({ properties: { id, sources: [source] } }));
  const [parameters, sources] = transferSheets(origin, { vocabulary: { datasets: [] }, flows });
  expect(parameters?.rows).toEqual(
    expect.arrayContaining([
      ['金额口径', 'in-place'],
      ['记录：所载 / 计入', '6 / 4'],
      ['未计入：其他金额口径', 2],
      ['金额合计（亿元）', 120],
    ]),
  );
  const told = sources?.rows.slice(1, -1).map(([record, name]) => [record, name]);
  expect(told).toEqual([
    ['a', '44 → 34'],
    ['b', '44 → 34'],
  ]);
});
