import type { FlowProperties } from '@icfm/api/collections/schema';
import { expect, test } from 'vitest';
import type { Item } from '../../api/records.ts';
import { keepFlows, pairFlows } from './flow-pairs.ts';

const record: FlowProperties = {
  id: 'PI001',
  kind: 'pair',
  index: 0,
  direction: null,
  originAdcode: '440000',
  destinationAdcode: '340000',
  originName: '广东',
  destinationName: '安徽',
  destinationDetail: null,
  yearFrom: 2021,
  yearTo: 2021,
  period: null,
  timeBasis: 'annual',
  basis: 'in-place',
  amount100mCny: 100,
  amountQualifier: 'exact',
  projectCount: null,
  sector: null,
  sectorZh: null,
  model: null,
  modelZh: null,
  firm: null,
  project: null,
  originBasis: null,
  isMapReady: true,
  overlaps: [],
  sources: [],
  note: null,
  importId: null,
};

const item = (properties: Partial<FlowProperties>): Item<FlowProperties> => {
  const whole = { ...record, ...properties };
  return { id: whole.id, properties: whole, geometry: null };
};

test('one record a pair is drawn: the best basis first, then the later year', () => {
  const pairs = pairFlows([
    item({ id: 'a', basis: 'agreed', yearTo: 2024, amount100mCny: 900 }),
    item({ id: 'b', yearTo: 2020 }),
    item({ id: 'c', yearTo: 2022 }),
  ]);
  expect(pairs).toHaveLength(1);
  expect(pairs[0]?.drawn.id).toBe('c');
  expect(pairs[0]?.records.map(({ id }) => id)).toEqual(['c', 'b', 'a']);
});

test('there and back are two pairs, and records unfit for the map are not drawn', () => {
  const pairs = pairFlows([
    item({ id: 'a' }),
    item({ id: 'b', originAdcode: '340000', destinationAdcode: '440000' }),
    item({ id: 'c', originAdcode: '320000', isMapReady: false }),
  ]);
  expect(pairs.map(({ drawn }) => drawn.id)).toEqual(['a', 'b']);
});

test('a region keeps the records with an end inside it, down to its prefectures', () => {
  const items = [
    item({ id: 'a' }),
    item({ id: 'b', destinationAdcode: '340100' }),
    item({ id: 'c', destinationAdcode: '450000' }),
  ];
  expect(keepFlows(items, { region: '340000', sectors: [] }).map(({ id }) => id)).toEqual(['a', 'b']);
  expect(keepFlows(items, { region: 'nation', sectors: [] })).toHaveLength(3);
  expect(keepFlows(items, { region: 'nation', sectors: ['new-energy'] })).toEqual([]);
});
