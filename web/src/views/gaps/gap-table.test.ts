import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { Gap, GapAnswer } from '@icfm/api/gaps/schema';
import { expect, test } from 'vitest';
import { createNames } from '../../api/use-names.ts';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import type { Language } from '../../state/url.ts';
import { recordsOf } from '../table/records.ts';
import { sampleContext } from '../table/sample-table.ts';
import { gapTable } from './gap-table.ts';
import { sampleGap, sampleNearest } from './sample-gap.ts';

const parameters: GapAnswer['parameters'] = {
  ...{ reachKilometers: 50, memberRule: 'any', minimumMatch: 0.5, asOfYear: null, bank: null, region: 'nation' },
  matchTable: { sameSector: 1, sameGroup: 0.6, general: 0.3 },
  kindWeights: { 'advanced-manufacturing': 1, 'sme-characteristic': 1, innovative: 1 },
  ...{ kinds: [], sectors: [], depth: 'specialised', rival: 'any', closedBranches: [], rivalSeats: [] },
};

const answerOf = (gaps: Gap[]): GapAnswer => ({
  ...{ parameters, dataVersion: '1', dataAsOf: '2025-11', asOf: null, completeness: [], notMeasured: null },
  definitions: { coverage: 'M1', concentration: 'M5', gap: 'M6' },
  hasOrdinaryBranches: false,
  counts: { clusters: 9, gaps: gaps.length, withRival: 0, withPossibleRival: 0, withNobody: 0, lost: 0 },
  totalGap: 3,
  gaps,
});

const coverage: Pick<CoverageAnswer, 'clusters' | 'provinces'> = { clusters: [], provinces: [] };

function tableOf(gaps: Gap[], query = '', language: Language = 'zh') {
  const context = { ...sampleContext(language, query), gapWords: gapListWords[language] };
  const input = { answer: answerOf(gaps), coverage, context, bothNames: [createNames(undefined, language)] };
  return { table: gapTable(input), context };
}

const rows = [
  sampleGap({ id: 'A', rank: 1, nameZh: '甲集群' }),
  sampleGap({ id: 'B', rank: 2, nameZh: '乙集群', nearestOwn: sampleNearest(120), verdictToday: 'certain' }),
  sampleGap({ id: 'C', rank: 3, nameZh: '丙集群', nearestOwn: null, verdict: 'possible' }),
];

const idsOf = (query: string) => tableOf(rows, query).table.rows.map(({ id }) => id);

test('the gaps stand by rank until another order is chosen; no branch at all is the farthest', () => {
  expect(idsOf('')).toEqual(['A', 'B', 'C']);
  expect(idsOf('?sort=-nearestOwn')).toEqual(['C', 'B', 'A']);
  expect(idsOf('?verdicts=possible')).toEqual(['C']);
  expect(idsOf('?find=乙')).toEqual(['B']);
});

test('what is lost comes first where it is asked for, and is a column only while something is supposed', () => {
  expect(idsOf('?closed=S002&sort=-lost')).toEqual(['B', 'A', 'C']);
  expect(tableOf(rows, '?sort=-lost').table.sort).toBe('rank');
});

test('competitors have columns only beside a bank', () => {
  const fieldsOf = (query: string) => tableOf(rows, query).table.fields.map(({ id }) => id);
  expect(fieldsOf('')).not.toContain('nearestRival');
  expect(fieldsOf('?bank=own')).toEqual(expect.arrayContaining(['nearestRival', 'rival', 'herfindahlWithBank']));
});

test('a file holds the figures as the API gave them, and words where nothing is known', () => {
  const row = sampleGap({ gap: 0.619477693, banks: 3, herfindahl: 3333.333333333, nearestRival: sampleNearest(7.25) });
  const { table, context } = tableOf([row], '?bank=own');
  const { columns, rows: files } = recordsOf(table, context);
  const told = Object.fromEntries(columns.map(({ id }, at) => [id, files[0]?.cells[at]]));
  expect(told.gap?.value).toBe(0.619478);
  expect(told.herfindahl?.value).toBe(3333.333333);
  expect(told.nearestRival).toEqual({ value: 7.25, text: '7.3', note: '2–12' });
  expect(told.nearestOwnMatched).toEqual({ value: null, text: '名录中无' });
  expect(told.province?.text).toBe('安徽');
});

test('every column has a heading and a name of its own in both languages and at every depth', () => {
  for (const language of ['zh', 'en'] as const) {
    for (const depth of ['presence', 'specialised', 'matched', 'authorised']) {
      for (const whose of ['', '&bank=own', '&bank=甲&closed=S002']) {
        const { fields } = tableOf(rows, `?depth=${depth}${whose}`, language).table;
        expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
        expect(new Set(fields.map(({ header }) => header)).size).toBe(fields.length);
      }
    }
  }
});
