import { expect, it } from 'vitest';
import { computeCompleteness } from './completeness.ts';
import type { Dataset, OfficialTotal } from './model/dataset.ts';

const words = { zh: '名单', en: 'list' };

function datasetWith(official: Pick<OfficialTotal, 'column' | 'value' | 'total'>): Dataset {
  const total = { ...official, label: words, asOf: '2024', source: 'a source' };
  const about = { title: words, description: words, publisher: words, licence: words, asOf: '2024', columns: [] };
  return { id: 'list', ...about, files: ['list.csv'], rows: 3, officialTotals: [total], mapApprovalNumber: null };
}

const rows = ['green', 'green;culture', 'culture'].map((value, index) => ({ line: index + 2, cells: { kind: value } }));
const table = { file: 'list.csv', columns: ['kind'], rows };

it('counts the rows that hold the value, alone or among others', () => {
  const [held] = computeCompleteness(datasetWith({ column: 'kind', value: 'green', total: 10 }), table);
  expect(held).toEqual({
    dataset: 'list',
    labelZh: '名单',
    labelEn: 'list',
    rowsHeld: 2,
    officialTotal: 10,
    asOf: '2024',
  });
});

it('counts all rows where no column is named, and keeps an unknown total unknown', () => {
  const [held] = computeCompleteness(datasetWith({ column: null, value: null, total: null }), table);
  expect(held).toMatchObject({ rowsHeld: 3, officialTotal: null });
});
