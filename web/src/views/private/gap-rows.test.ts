import { expect, test } from 'vitest';
import { sampleCluster } from '../../api/sample-cluster.ts';
import { createNames } from '../../api/use-names.ts';
import { writeCsv } from '../../export/csv.ts';
import { privateWords } from '../../i18n/private-words.ts';
import { zh } from '../../i18n/zh.ts';
import type { NearestOwn, OwnCoverage } from '../../private/messages.ts';
import { gapRecords } from './gap-records.ts';
import { type GapRow, keepGaps, rankGaps, withOwnVerdict } from './gap-rows.ts';

const nearest = (name: string, kilometers: number): NearestOwn => ({
  name,
  memberAdcode: '340100',
  band: { estimate: kilometers, lower: kilometers - 1.00049, upper: kilometers + 1, isInside: false },
});

const row = (id: string, own: Partial<OwnCoverage>): GapRow => ({
  cluster: sampleCluster({ id }),
  own: { clusterId: id, presence: 'none-known', matched: 'none-known', nearest: null, nearestMatched: null, ...own },
});

const rows = [
  row('A', { presence: 'certain', nearest: nearest('近支行', 3), nearestMatched: nearest('专营支行', 90) }),
  row('B', { nearest: nearest('远支行', 80) }),
  row('C', { nearest: nearest('更远支行', 120), nearestMatched: nearest('专营支行', 130) }),
  row('D', { presence: 'possible', nearest: nearest('=HYPERLINK("x")支行', 50) }),
];

const ids = (listed: readonly GapRow[]) => listed.map(({ cluster }) => cluster.id);

test('the widest gap comes first: none before possibly, the farther before the nearer', () => {
  expect(ids(rankGaps(rows, 'presence'))).toEqual(['C', 'B', 'D', 'A']);
});

test('where the list has no matching branch at all the gap is the widest', () => {
  expect(ids(rankGaps(rows, 'matched'))).toEqual(['B', 'D', 'C', 'A']);
});

test('gaps are what is not certain; one verdict or all can be kept', () => {
  expect(ids(keepGaps(rows, 'presence', 'gaps'))).toEqual(['B', 'C', 'D']);
  expect(ids(keepGaps(rows, 'presence', 'possible'))).toEqual(['D']);
  expect(ids(keepGaps(rows, 'matched', 'all'))).toHaveLength(4);
});

test('the map reads the verdict of the list at every depth', () => {
  const { verdicts } = withOwnVerdict(row('D', { presence: 'possible' }), 'presence');
  expect(new Set(Object.values(verdicts))).toEqual(new Set(['possible']));
});

test('the file says each row with its question, distances in metres, and runs no formula', () => {
  const parameters = {
    reachKilometers: 50,
    memberRule: 'any',
    minimumMatch: 0.5,
    matchTable: { sameSector: 1, sameGroup: 0.6, general: 0.3 },
    asOfYear: null,
    bank: null,
  } as const;
  const named = { words: zh, own: privateWords.zh, names: createNames(undefined, 'zh'), parameters };
  const [head = '', first = '', second = ''] = writeCsv(gapRecords(rows.slice(2), named)).split('\r\n');
  expect(head).toMatch(/^\ufeff序号,集群编号,集群,类别,行业,半径内有无本行网点,最近的本行网点,/);
  expect(first).toContain(',未发现,更远支行,340100,120,119,121,未发现,专营支行,340100,130,');
  expect(first.endsWith(',50,任一所在地,0.5')).toBe(true);
  expect(second).toContain(`"'=HYPERLINK(""x"")支行"`);
  expect(second).toContain(',未发现,名单中没有,,,,,50,');
});
