import { expect, test } from 'vitest';
import { canPin, movePin, readPins } from './read-pins.ts';

test('macro-regions, provinces and prefectures stay in the order of the address', () => {
  expect(readPins(['340100', 'central', '340000'])).toEqual({ kept: ['340100', 'central', '340000'], leftOut: [] });
});

test('what cannot be compared is left out with its reason', () => {
  expect(readPins(['nation', 'north', '340102', '340000', '340000'])).toEqual({
    kept: ['340000'],
    leftOut: [
      { code: 'nation', reason: 'reference' },
      { code: 'north', reason: 'unknown' },
      { code: '340102', reason: 'county' },
      { code: '340000', reason: 'double' },
    ],
  });
});

test('from the sixth place on there is no room', () => {
  const pins = ['110000', '120000', '130000', '140000', '150000', '210000', 'x'];
  const { kept, leftOut } = readPins(pins);
  expect(kept).toEqual(pins.slice(0, 5));
  expect(leftOut).toEqual([
    { code: '210000', reason: 'too-many' },
    { code: 'x', reason: 'unknown' },
  ]);
});

test('a county and the nation cannot be pinned', () => {
  expect(['nation', '340102', 'central', '340000', '340100'].map(canPin)).toEqual([false, false, true, true, true]);
});

test('a place moves one step and stops at the ends', () => {
  expect(movePin(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
  expect(movePin(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
  expect(movePin(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  expect(movePin(['a', 'b', 'c'], 'c', 1)).toEqual(['a', 'b', 'c']);
  expect(movePin(['a'], 'z', 1)).toEqual(['a']);
});
