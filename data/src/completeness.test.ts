import { expect, it } from 'vitest';
import { computeCompleteness } from './completeness.ts';
import type { Dataset, OfficialTotal } from './model/dataset.ts';

const words = { zh: '名单', en: 'list' };

function datasetWith(official: Pick<OfficialTotal, 'column' | 'value' | 'total'>): Dataset {
  const total = { ...official, label: words, asOf: '2024', source: 'a source' };
  const about = { title: words, description: words, publisher: words, licence: words, asOf: '2024', columns: [] };
  return { id: 'list', ...about, files: ['list.csv'], rows: 3, officialTotals: [total], mapApprovalNumber: null };
}

const records = [['green'], ['green', 'culture'], ['culture']].map((kindsHeld, index) => ({
  kindsHeld,
  madeOf: `${index}`,
}));

it('counts the records that hold the value, alone or among others', () => {
  const [held] = computeCompleteness(datasetWith({ column: 'kinds_held', value: 'green', total: 10 }), records);
  expect(held).toEqual({
    dataset: 'list',
    labelZh: '名单',
    labelEn: 'list',
    rowsHeld: 2,
    officialTotal: 10,
    asOf: '2024',
  });
});

it('finds the property of a column that holds a single value', () => {
  const [held] = computeCompleteness(datasetWith({ column: 'made_of', value: '2', total: 10 }), records);
  expect(held?.rowsHeld).toBe(1);
});

it('counts all records where no column is named, and keeps an unknown total unknown', () => {
  const [held] = computeCompleteness(datasetWith({ column: null, value: null, total: null }), records);
  expect(held).toMatchObject({ rowsHeld: 3, officialTotal: null });
});
