import { expect, test } from 'vitest';
import { transferWords } from '../../i18n/transfer-words.ts';
import { readAddress } from '../../state/address.ts';
import { activeFilters } from './active-filters.ts';
import { usualTransfers } from './usual-transfers.ts';

const names = { words: transferWords.zh, sector: String, model: String, basis: String };
const labelsAt = (query: string) => activeFilters(readAddress(query), names).map(({ label }) => label);

test('an address without filters has none in force', () => {
  expect(labelsAt('view=transfers')).toEqual([]);
  // What resets them is what the address has where it says nothing.
  const { view: _, ...state } = readAddress('view=transfers');
  expect(state).toMatchObject(usualTransfers);
});

test('each filter is told in words, with what takes it away', () => {
  expect(labelsAt('fromYear=2018&basis=in-place&direction=east-west&mapReady=false&sectors=food,other')).toEqual([
    '2018 年起',
    'in-place',
    '东部→西部',
    '含不足以上图的记录',
    'food',
    'other',
  ]);
  expect(labelsAt('fromYear=2023&toYear=2023')).toEqual(['2023 年']);
  expect(labelsAt('fromYear=2020&toYear=2023')).toEqual(['2020–2023 年']);
  const [food] = activeFilters(readAddress('sectors=food,other'), names);
  expect(food?.clear).toEqual({ sectors: ['other'] });
});

test('a side is a filter only where there is a region to have sides', () => {
  expect(labelsAt('side=in')).toEqual([]);
  expect(labelsAt('side=in&region=340000')).toEqual(['流入']);
});
