import { expect, test } from 'vitest';
import { createNames } from '../../api/use-names.ts';
import { createFormat } from '../../i18n/format.ts';
import { transferLegendWords } from '../../i18n/transfer-legend-words.ts';
import { zh } from '../../i18n/zh.ts';
import { sampleAnswer, sampleCorridor } from '../flow-charts/sample-answer.ts';
import type { FlowColouring } from './flow-class.ts';
import { type TransferLegendInput, transferLegend } from './transfer-legend.ts';

const corridors = [
  { ...sampleCorridor(['44', '34'], 10, 400), sectors: ['software'] },
  { ...sampleCorridor(['31', '34'], 3, null), sectors: ['food', 'software'] },
];

function legendOf(by: FlowColouring['by'], state: Partial<TransferLegendInput['state']> = {}) {
  const whole = { basis: null, flowWidth: null, bank: null, ...state };
  return transferLegend({
    answer: { ...sampleAnswer(corridors, whole.basis), total: 5 },
    state: whole,
    colouring: { by, theme: 'light', sectorGroups: { software: 'digital' }, paired: new Map() },
    ...{ words: transferLegendWords.zh, regionWords: zh.region },
    ...{ names: createNames(undefined, 'zh'), format: createFormat('zh') },
  });
}

const told = (groups: ReturnType<typeof legendOf>) =>
  groups.map(({ title, entries }) => [title, ...entries.map(({ label, count }) => `${label} ${count ?? ''}`.trim())]);

test('the legend says how many of how many flows are drawn, and the scale of their records', () => {
  expect(told(legendOf('direction'))).toEqual([
    ['产业转移', '转出地 → 承接地 2 / 5'],
    ['粗细 · 记录数', '10 条', '2 条'],
    ['节点 · 净记录数', '流入多 1', '流出多 2'],
  ]);
});

test('within a basis the scale is of amounts, and one that is not known is told', () => {
  expect(told(legendOf('direction', { basis: 'agreed' }))).toContainEqual([
    '粗细 · 金额（agreed）',
    '200 亿元',
    '100 亿元',
    '10 亿元',
    '最细：金额不详',
  ]);
});

test('a colour that filters carries its code, others do not', () => {
  const colour = legendOf('sector').find(({ id }) => id === 'colour');
  expect(colour?.entries.map(({ label, code }) => [label, code])).toEqual([
    ['software', 'software'],
    ['多个行业', null],
  ]);
  const regions = legendOf('region').find(({ id }) => id === 'colour');
  expect(regions?.entries.map(({ label, count, code }) => [label, count, code])).toEqual([['中部', '2', null]]);
});

test('marks are shapes with plain colours that stay in their box', () => {
  const shapes = legendOf('pairing').flatMap(({ entries }) => entries.flatMap(({ symbol }) => symbol));
  expect(shapes.length).toBeGreaterThan(20);
  for (const shape of shapes) {
    if (shape.kind !== 'path') throw new Error('wanted paths alone');
    expect(shape.fill).toMatch(/^#[0-9a-f]{6}$/i);
    const numbers = shape.d.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThanOrEqual(28);
  }
});
