import { expect, test } from 'vitest';
import { sampleAnswer, sampleCorridor } from '../flow-charts/sample-answer.ts';
import { flowWeight, leanOf, measureOf, nodeWeight, sampleWeights } from './flow-weight.ts';

test('widths go by amount only within one basis, and then unless records are wanted', () => {
  expect(measureOf({ basis: null, flowWidth: 'amount' })).toBe('records');
  expect(measureOf({ basis: 'agreed', flowWidth: null })).toBe('amount');
  expect(measureOf({ basis: 'agreed', flowWidth: 'records' })).toBe('records');
});

test('an amount that is not known is the thinnest, whatever the records', () => {
  const corridor = sampleCorridor(['44', '34'], 7, null);
  expect([flowWeight(corridor, 'amount'), flowWeight(corridor, 'records')]).toEqual([0, 7]);
});

test('a place leans to where more goes, and to nowhere where no amount is known', () => {
  const corridors = [sampleCorridor(['44', '34'], 2, null), sampleCorridor(['34', '44'], 1, null)];
  const [guangdong, anhui] = sampleAnswer(corridors, 'agreed').nodes;
  if (!guangdong || !anhui) throw new Error('wanted two nodes');
  expect([leanOf(guangdong, 'records'), leanOf(anhui, 'records')]).toEqual(['out', 'in']);
  expect([leanOf(guangdong, 'amount'), leanOf(anhui, 'amount')]).toEqual([null, null]);
  expect(nodeWeight(guangdong, 'records')).toBe(3);
});

test('the scale shows round weights: the largest, about a quarter, about a twenty-fifth', () => {
  expect(sampleWeights(3669.8, 'amount')).toEqual([2000, 500, 100]);
  expect(sampleWeights(10, 'records')).toEqual([10, 2]);
  expect(sampleWeights(1, 'records')).toEqual([1]);
  expect(sampleWeights(Number.MIN_VALUE, 'records')).toEqual([]);
  expect(sampleWeights(0, 'amount')).toEqual([]);
});
