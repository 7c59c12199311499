import { describe, expect, test } from 'vitest';
import { finish } from './steps.ts';
import { columnSteps, type DocumentedTransfer } from './transfers-columns.ts';
import { leftOutReasons, type TransferFilter } from './transfers-filter.ts';
import { pairSteps } from './transfers-pairs.ts';
import { selectionSteps } from './transfers-selection.ts';
import { drawnAmountSteps, yearSteps } from './transfers-tally.ts';

// Two provinces A and B of two prefectures each, and C beside them; all places are their own macro-region's.
const adcodes = ['A', 'A1', 'A2', 'B', 'B1', 'B2', 'C'];
const places = {
  count: adcodes.length,
  numberOf: (adcode: string) => adcodes.indexOf(adcode),
  levels: Uint8Array.of(1, 2, 2, 1, 2, 2, 1),
  macros: Uint8Array.of(0, 0, 0, 1, 1, 1, 2),
};
const provinces = {
  count: 3,
  ofPlace: Int32Array.of(0, 0, 0, 1, 1, 1, 2),
  isWhole: Uint8Array.of(1, 0, 0, 1, 0, 0, 1),
  isAtLevel: Uint8Array.of(1, 1, 1),
};

const plain: DocumentedTransfer = {
  ...{ id: 'r1', kind: 'pair', originAdcode: 'A', destinationAdcode: 'B', basis: 'agreed', amount100mCny: 5 },
  ...{ yearFrom: 2020, yearTo: 2020, period: null, sector: null, model: null, originBasis: null },
  ...{ isMapReady: true, importId: null },
};
const record = (own: Partial<DocumentedTransfer>): DocumentedTransfer => ({ ...plain, ...own });

const everything: TransferFilter = {
  ...{ yearFrom: null, yearTo: null, sectors: null, models: null, directions: null },
  ...{ region: null, side: 'any', isMapReadyOnly: false, basis: null },
};

function ask(records: readonly DocumentedTransfer[], filter: Partial<TransferFilter> = {}) {
  const pairs = finish(pairSteps(finish(columnSteps(records, places)), provinces));
  const { columns } = pairs;
  const selection = finish(selectionSteps(pairs, { ...everything, ...filter }));
  const drawn = finish(drawnAmountSteps(pairs, selection));
  const leftOut = leftOutReasons.filter((_, index) => selection.leftOut[index] !== 0);
  const ids = [...selection.drawn].map((row) => records[columns.records[row] ?? -1]?.id ?? null);
  return { selection, ...drawn, leftOut, ids, years: finish(yearSteps(pairs, selection, drawn)) };
}

describe('the record that is drawn', () => {
  test('is that of the best basis, then the latest, then the first by id', () => {
    expect(ask([record({ id: 'late', yearTo: 2024 }), record({ id: 'good', basis: 'in-place' })]).ids).toEqual([
      'good',
    ]);
    expect(ask([record({ id: 'early' }), record({ id: 'late', yearTo: 2024 })]).ids).toEqual(['late']);
    expect(ask([record({ id: 'r2' }), record({ id: 'r1' })]).ids).toEqual(['r1']);
  });

  test('is one stated for the very two units before any of their parts; its amount is its own', () => {
    const finer = record({ id: 'finer', destinationAdcode: 'B1', basis: 'in-place', amount100mCny: 99 });
    const { ids, amounts, selection } = ask([finer, record({ id: 'exact', basis: 'unstated', amount100mCny: null })]);
    expect(ids).toEqual(['exact']);
    expect([...amounts]).toEqual([Number.NaN]);
    expect([...selection.counts]).toEqual([2]);
  });

  test('stays the same whatever the order of the records', () => {
    const records = Array.from({ length: 60 }, (_, index) =>
      record({ id: `r${index}`, yearTo: 2010 + (index % 4), basis: index % 3 ? 'planned' : 'unstated' }),
    );
    expect(ask(records).ids).toEqual(ask([...records].reverse()).ids);
  });
});

describe('what is left out', () => {
  test('has one reason: the first that holds', () => {
    expect(ask([record({ destinationAdcode: 'X' })]).leftOut).toEqual(['noPlace']);
    expect(ask([record({ originBasis: 'event_venue_only' })]).leftOut).toEqual(['venueOnly']);
    expect(ask([record({ destinationAdcode: 'A1' })]).leftOut).toEqual(['withinOneUnit']);
    expect(ask([record({ yearFrom: null, yearTo: null })], { yearFrom: 2000 }).leftOut).toEqual(['undated']);
    expect(ask([record({ sector: null })], { sectors: Uint8Array.of(1) }).leftOut).toEqual(['noSector']);
    expect(ask([record({ isMapReady: false })], { isMapReadyOnly: true }).leftOut).toEqual(['notMapReady']);
    expect(ask([record({})], { basis: 0 }).leftOut).toEqual(['otherBasis']);
    expect(ask([record({})], { directions: new Uint8Array(25) }).leftOut).toEqual(['otherDirection']);
  });

  test('by years is what does not meet them', () => {
    const cumulative = record({ yearFrom: 2010, yearTo: 2025 });
    const kept = (filter: Partial<TransferFilter>) => ask([cumulative], filter).selection.kept;
    expect(kept({ yearFrom: 2012, yearTo: 2013 })).toBe(1);
    expect(kept({ yearFrom: 2025 })).toBe(1);
    expect(kept({ yearFrom: 2026 })).toBe(0);
    expect(kept({ yearTo: 2009 })).toBe(0);
  });

  test.each([
    ['in', ['C>A']],
    ['out', ['A>B', 'A>C']],
    ['between', ['A>A2']],
    ['any', ['A>A2', 'A>B', 'A>C', 'C>A']],
  ] as const)('by region: side %s', (side, wanted) => {
    const ends = [
      ['A', 'B'],
      ['A', 'C'],
      ['C', 'A'],
      ['B', 'C'],
      ['A', 'A2'],
    ];
    const records = ends.map(([originAdcode = '', destinationAdcode = '']) =>
      record({ id: `${originAdcode}>${destinationAdcode}`, originAdcode, destinationAdcode }),
    );
    const columns = finish(columnSteps(records, places));
    // Each place a unit of its own: nothing lies within one.
    const ofPlace = Int32Array.from(adcodes, (_, index) => index);
    const units = { count: 7, ofPlace, isWhole: new Uint8Array(7).fill(1), isAtLevel: new Uint8Array(7).fill(1) };
    const pairs = finish(pairSteps(columns, units));
    const filter = { ...everything, region: Uint8Array.of(1, 1, 1, 0, 0, 0, 0), side };
    const { isKept } = finish(selectionSteps(pairs, filter));
    const ids = [...pairs.columns.records].flatMap((index, row) => (isKept(row) ? (records[index]?.id ?? '') : []));
    expect(ids.sort()).toEqual([...wanted].sort());
  });
});

describe('amounts of an import', () => {
  const cell = (own: Partial<DocumentedTransfer>) => record({ importId: 'm', ...own });
  const parts = [
    cell({ id: 'm1', originAdcode: 'A1', destinationAdcode: 'B1', amount100mCny: 1 }),
    cell({ id: 'm2', originAdcode: 'A1', destinationAdcode: 'B2', amount100mCny: 2 }),
    cell({ id: 'm3', originAdcode: 'A2', destinationAdcode: 'B1', amount100mCny: 4 }),
  ];

  test('are added where it is a matrix of one basis and time', () => {
    const { amounts, sums } = ask(parts);
    expect([...amounts]).toEqual([7]);
    expect([...sums.values()]).toEqual([{ records: 3, withoutAmount: 0 }]);
  });

  test('that are not known are missing, not 0', () => {
    const unknown = parts.map((part) => ({ ...part, amount100mCny: part.id === 'm2' ? 2 : null }));
    expect([...ask(unknown).amounts]).toEqual([2]);
    expect([...ask(unknown).sums.values()]).toEqual([{ records: 3, withoutAmount: 2 }]);
    expect([...ask(parts.map((part) => ({ ...part, amount100mCny: null }))).amounts]).toEqual([Number.NaN]);
  });

  test('of other years or bases stay apart', () => {
    const panel = [...parts, ...parts.map((part) => ({ ...part, id: `${part.id}-21`, yearFrom: 2021, yearTo: 2021 }))];
    expect([...ask(panel).amounts]).toEqual([7]);
    const bases = parts.map((part) => (part.id === 'm1' ? { ...part, basis: 'in-place' as const } : part));
    expect([...ask(bases).amounts]).toEqual([1]);
  });

  test.each([
    ['a pair twice', { originAdcode: 'A1', destinationAdcode: 'B1' }],
    ['a pair that holds another', { originAdcode: 'A', destinationAdcode: 'B' }],
    ['a record without a year', { originAdcode: 'C', yearFrom: null, yearTo: null }],
    ['a basis not stated', { originAdcode: 'A2', destinationAdcode: 'B2', basis: 'unstated' as const }],
    ['a single project', { originAdcode: 'A2', destinationAdcode: 'B2', kind: 'project' }],
  ])('are never added where it has %s', (_, own) => {
    expect(ask([...parts, cell({ id: 'm4', ...own })]).sums.size).toBe(0);
  });

  test('of bundled records are never added', () => {
    expect(ask(parts.map((part) => ({ ...part, importId: null }))).sums.size).toBe(0);
  });
});

test('the timeline has each record once, in its last year, and the amounts that are drawn', () => {
  const { years } = ask([
    record({ id: 'r1', yearFrom: 2018, yearTo: 2020 }),
    record({ id: 'r2', basis: 'planned' }),
    record({ id: 'r3', yearFrom: 2022, yearTo: 2022, destinationAdcode: 'C', amount100mCny: null }),
    record({ id: 'r4', yearFrom: null, yearTo: null }),
  ]);
  expect(years.map(({ year, records, corridors }) => [year, records, corridors])).toEqual([
    [2020, 2, 1],
    [2022, 1, 1],
  ]);
  expect(years.map(({ amounts }) => [...amounts].filter((amount) => !Number.isNaN(amount)))).toEqual([[5], []]);
});
