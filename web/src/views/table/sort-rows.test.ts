import { expect, test } from 'vitest';
import { clusterFields } from './cluster-fields.ts';
import { sampleContext, sampleRow } from './sample-table.ts';
import { sortInForce, sortRows } from './sort-rows.ts';

const context = sampleContext('zh');
const fields = clusterFields(context);
const first = sampleRow();
const rows = [
  sampleRow({ id: 'a', designatedYear: 2024, nameZh: '乙' }),
  sampleRow({ id: 'b', designatedYear: null, nameZh: '安' }),
  sampleRow({ id: 'c', designatedYear: 2022, nameZh: '巢' }),
];

const sorted = (sort: string) =>
  sortRows(rows, { fields, sort, compareText: context.format.compare }).map(({ id }) => id);

test('figures sort as figures, and what is not known stands last both ways', () => {
  expect(sorted('year')).toEqual(['c', 'a', 'b']);
  expect(sorted('-year')).toEqual(['a', 'c', 'b']);
});

test('Chinese names sort by pinyin', () => {
  // an, chao, yi
  expect(sorted('name')).toEqual(['b', 'c', 'a']);
});

test('verdicts sort from the widest gap, the farthest first within one', () => {
  const gaps = [
    sampleRow({ id: 'near', verdicts: { ...first.coverage.verdicts, specialised: 'none-known' } }),
    sampleRow({ id: 'possible' }),
    sampleRow({
      id: 'unreached',
      verdicts: { ...first.coverage.verdicts, specialised: 'none-known' },
      nearest: { branch: null, specialised: null, matched: null },
    }),
  ];
  const order = sortRows(gaps, { fields, sort: 'verdict', compareText: context.format.compare });
  expect(order.map(({ id }) => id)).toEqual(['unreached', 'near', 'possible']);
});

test('an order the table does not know gives way to the usual one', () => {
  expect(sortInForce('-noneKnown', fields, 'verdict')).toBe('verdict');
  expect(sortInForce('-nearest', fields, 'verdict')).toBe('-nearest');
  expect(sortInForce(null, fields, '-gap')).toBe('-gap');
});
