import type { FinanceReceiver } from '@icfm/api/transfers/schema';
import { expect, test } from 'vitest';
import { financeMapWords } from '../../i18n/finance-map-words.ts';
import { createFormat } from '../../i18n/format.ts';
import { parseHex } from '../../map/colour.ts';
import { sampleUnit } from '../flow-charts/sample-answer.ts';
import {
  bivariateColour,
  countCells,
  mismatchClasses,
  mismatchClassOf,
  overlapClassOf,
  receiverColour,
  thirds,
  unrankedReason,
} from './finance-classes.ts';
import { contextLegend, financeLegend } from './finance-legend.ts';
import { inflowText, mismatchText } from './finance-text.ts';
import { sampleFinance } from './sample-finance.ts';
import { financeFills } from './use-map-finance.ts';

const themes = ['light', 'dark'] as const;
const context = { words: financeMapWords.zh, format: createFormat('zh'), theme: 'light' } as const;

const receiver: FinanceReceiver = {
  ...{ unit: sampleUnit('34'), records: 9, amount100mCny: null, clusters: 3, meanAccess: 0.5 },
  finance: {
    ...{ inflowRank: 0.9, accessRank: 0.2, mismatch: 0.7, quadrant: 'high-inflow-low-access' },
    ...{ inflowThird: 2, accessThird: 0 },
  },
  ...{ sectorRecords: 4, sectorOverlap: 0.25 },
};
const unranked: FinanceReceiver = { ...receiver, unit: sampleUnit('51'), clusters: 0, meanAccess: null, finance: null };

/** Relative luminance after WCAG. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = parseHex(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test.each(themes)('nine colours differ, and each step of an axis leads away from the ground in %s', (theme) => {
  const all = thirds.flatMap((inflow) => thirds.map((access) => bivariateColour(theme, inflow, access)));
  expect(new Set(all).size).toBe(9);
  const sign = theme === 'light' ? -1 : 1;
  for (const fixed of thirds) {
    const alongInflow = thirds.map((each) => sign * luminance(bivariateColour(theme, each, fixed)));
    const alongAccess = thirds.map((each) => sign * luminance(bivariateColour(theme, fixed, each)));
    expect([...alongInflow].sort((a, b) => a - b)).toEqual(alongInflow);
    expect([...alongAccess].sort((a, b) => a - b)).toEqual(alongAccess);
  }
});

test('classes take their lower end, the last one both', () => {
  expect([-1, -0.5, -0.2, 0, 0.19, 0.2, 0.5, 1].map(mismatchClassOf)).toEqual([0, 1, 2, 3, 3, 4, 5, 5]);
  expect([0, 0.05, 0.39, 0.4, 1].map(overlapClassOf)).toEqual([0, 1, 4, 5, 5]);
  const classes = mismatchClasses('dark');
  expect(classes).toHaveLength(6);
  expect([classes[0]?.from, classes[5]?.to]).toEqual([-1, 1]);
});

test('what has no rank has no colour, and a reason', () => {
  expect(receiverColour(receiver, 'bivariate', 'light')).toBe(bivariateColour('light', 2, 0));
  expect(receiverColour(unranked, 'bivariate', 'light')).toBeNull();
  expect(receiverColour(unranked, 'overlap', 'light')).not.toBeNull();
  expect(receiverColour({ ...receiver, sectorOverlap: null }, 'overlap', 'light')).toBeNull();
  expect(unrankedReason(receiver, { inflowBy: 'records' })).toBeNull();
  expect(unrankedReason(unranked, { inflowBy: 'records' })).toBe('noClusters');
  const known = { ...unranked, clusters: 2 };
  expect(unrankedReason(known, { inflowBy: 'records' })).toBe('notMeasured');
  expect(unrankedReason({ ...known, meanAccess: 0 }, { inflowBy: 'amount' })).toBe('noAmount');
  expect(unrankedReason({ ...known, meanAccess: 0 }, { inflowBy: 'records' })).toBe('tooFew');
});

test('figures are written with their sign; a known 0 is not an unknown amount', () => {
  expect([0.7, -0.225, 0.001, 0].map(mismatchText)).toEqual(['+0.70', '−0.23', '0.00', '0.00']);
  expect(inflowText(receiver, 'records', context)).toBe('9 条记录');
  expect(inflowText(receiver, 'amount', context)).toBe('金额未给出');
  expect(inflowText({ ...receiver, amount100mCny: 0 }, 'amount', context)).toBe('0 亿元');
});

test('a legend counts every receiver once, those without a rank apart', () => {
  const answer = sampleFinance([receiver, unranked]);
  expect(countCells(answer.receivers)).toEqual([
    [0, 0, 0],
    [0, 0, 0],
    [1, 0, 0],
  ]);
  const { entries } = financeLegend(answer, 'bivariate', context);
  expect(entries.map(({ count }) => count)).toEqual(['1', '0', '0', '0', '0', '0', '0', '0', '0', '1']);
  expect(entries[0]?.label).toBe('承接高、可达低');
  for (const map of ['mismatch', 'overlap'] as const) {
    const counts = financeLegend(answer, map, context).entries.map(({ count }) => Number(count));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2);
  }
});

test('no context layer, no legend of it', () => {
  expect(contextLegend([], [], context)).toEqual([]);
  expect(contextLegend([], ['zone'], context)[0]?.entries.map(({ count }) => count)).toEqual(['0']);
});

test('the map colours what is ranked and tells of every receiver, with the reason where it has no colour', () => {
  const { level, colours, labels } = financeFills(
    sampleFinance([receiver, unranked]),
    { map: 'bivariate', theme: 'light' },
    context,
  );
  expect([level, colours]).toEqual(['province', { '340000': bivariateColour('light', 2, 0) }]);
  expect(labels['340000']).toBe('承接高（9 条记录）、可达低（0.5）');
  expect(labels['510000']).toBe('9 条记录；未排位：名录中没有集群，无可达性可言');
});
