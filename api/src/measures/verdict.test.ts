import { expect, test } from 'vitest';
import { bandOf, verdictByRule } from './verdict.ts';

test('a band reaches as far below the estimate as above it, but not below zero', () => {
  expect(bandOf(63, 20)).toEqual({ estimate: 63, lower: 43, upper: 83, isInside: false });
  expect(bandOf(10, 20)).toEqual({ estimate: 10, lower: 0, upper: 30, isInside: false });
});

test('the rule takes the best place, the core, or the worst', () => {
  const places = ['possible', 'certain', 'none-known'] as const;
  expect(verdictByRule(places, 'any')).toBe('certain');
  expect(verdictByRule(places, 'core')).toBe('possible');
  expect(verdictByRule(places, 'all')).toBe('none-known');
});

test('a cluster without a place on the map has no known coverage', () => {
  expect(verdictByRule([], 'all')).toBe('none-known');
});
