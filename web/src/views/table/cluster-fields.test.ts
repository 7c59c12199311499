import { expect, test } from 'vitest';
import { type ClusterRow, clusterFields } from './cluster-fields.ts';
import { sampleContext, sampleRow } from './sample-table.ts';

function cellsOf(row: ClusterRow, language: 'zh' | 'en' = 'zh') {
  return Object.fromEntries(clusterFields(sampleContext(language)).map((field) => [field.id, field.cell(row)]));
}

test('a figure keeps its value beside the text of the screen', () => {
  const cells = cellsOf(sampleRow());
  expect(cells.nearest).toEqual({ value: 63.4213, text: '63', note: '41–85' });
  expect(cells.nearestLower).toEqual({ value: 41.2, text: '41' });
  expect(cells.access).toEqual({ value: 0.619478, text: '0.619' });
  expect(cells.memberPossible).toEqual({ value: 1, text: '100%' });
  expect(cells.branches).toEqual({ value: 0, text: '0' });
});

test('what is not known says why in words and is never a number', () => {
  const cells = cellsOf(sampleRow({ designatedYear: null }, { access: null, gap: null }));
  expect(cells.year).toEqual({ value: null, text: '年份不详' });
  expect(cells.presence).toEqual({ value: null, text: '未测量' });
  expect(cells.access).toEqual({ value: null, text: '未测量' });
  expect(cells.nearestMatched).toEqual({ value: null, text: '名录中无' });
  expect(cells.effectiveBanks).toEqual({ value: null, text: '范围内无专营支行' });
});

test('concentration without a measured reach is not measured, with none in reach it has no index', () => {
  const unmeasured = sampleRow({}, { concentration: { presence: null, specialised: null, matched: null } });
  expect(cellsOf(unmeasured, 'en').herfindahl).toEqual({ value: null, text: 'Not measured' });
  expect(cellsOf(sampleRow(), 'en').herfindahl).toEqual({ value: null, text: 'no specialised branch in reach' });
});

test('while access loads its cells are pending', () => {
  expect(cellsOf({ ...sampleRow(), access: null }).gap).toEqual({ value: null, text: '…' });
});

test('every column has a heading and a name of its own in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    const fields = clusterFields(sampleContext(language));
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(new Set(fields.map(({ header }) => header)).size).toBe(fields.length);
  }
});
