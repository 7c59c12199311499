import { expect, test } from 'vitest';
import { levelOf, parentOf, prefectureOf, provinceOf } from './region-code.ts';

test('the form of a code tells its level', () => {
  expect(['nation', 'central', '340000', '340100', '340123'].map(levelOf)).toEqual([
    'nation',
    'macro-region',
    'province',
    'prefecture',
    'county',
  ]);
});

test('parents are read from the digits', () => {
  expect(provinceOf('340123')).toBe('340000');
  expect(prefectureOf('340123')).toBe('340100');
  expect(prefectureOf('340000')).toBeNull();
});

test('a county that answers to its province has no prefecture', () => {
  expect(prefectureOf('429004')).toBeNull();
  expect(parentOf('429004', 'central')).toBe('420000');
});

test('each step back leads one level up', () => {
  expect(parentOf('340123', 'central')).toBe('340100');
  expect(parentOf('340100', 'central')).toBe('340000');
  expect(parentOf('340000', 'central')).toBe('central');
  expect(parentOf('340000', null)).toBe('nation');
  expect(parentOf('central', 'central')).toBe('nation');
});
