import { expect, test } from 'vitest';
import { parseSelection, toTarget, writeSelection } from './selection.ts';

test('a selection reads back as written', () => {
  const selection = parseSelection('cluster:AMC-001');
  expect(selection).toEqual({ kind: 'cluster', id: 'AMC-001' });
  expect(writeSelection(selection)).toBe('cluster:AMC-001');
  expect(toTarget(selection)).toBe('cluster:AMC-001');
});

test('what names no known kind or no id selects nothing', () => {
  for (const text of [null, '', 'cluster', 'cluster:', 'firm:1', ':1']) expect(parseSelection(text)).toBeNull();
});

test('a bank is selected but has no mark on the map', () => {
  expect(toTarget(parseSelection('bank:徽商银行'))).toBeNull();
});

test('a corridor is marked as the flow that is drawn for it', () => {
  expect(toTarget(parseSelection('corridor:440000-340000'))).toBe('flow:440000-340000');
});
