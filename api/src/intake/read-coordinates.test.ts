import { describe, expect, test } from 'vitest';
import { isInChina, readAngle, splitPosition } from './read-coordinates.ts';

describe('angles', () => {
  test.each([
    ['116.397', 116.397, 'decimal'],
    [' 116.397° ', 116.397, 'decimal'],
    ['116,397', 116.397, 'comma'],
    ['１１６．３９７', 116.397, 'decimal'],
    ['-33.5', -33.5, 'decimal'],
    // 23′ are 0.38333 degrees, 29″ are 0.00806.
    ['116°23′29″E', 116.391389, 'sexagesimal'],
    ['116°23\'29"', 116.391389, 'sexagesimal'],
    ['116 23 29', 116.391389, 'sexagesimal'],
    ['116度23分29秒', 116.391389, 'sexagesimal'],
    ['116:23:29', 116.391389, 'sexagesimal'],
    ['东经116°23.5′', 116.391667, 'sexagesimal'],
    ['E116.397', 116.397, 'decimal'],
    ['33.5S', -33.5, 'decimal'],
  ])('%s reads as %d', (cell, degrees, form) => {
    const angle = readAngle(cell);
    expect(angle?.degrees).toBeCloseTo(degrees, 5);
    expect(angle?.form).toBe(form);
  });

  test.each(['', 'abc', 'NaN', 'Infinity', '1e400', '116°75′10″', '116°23′61″', '116.397 39.9 5 6', '待核实'])(
    '%s is none',
    (cell) => {
      expect(readAngle(cell)).toBeNull();
    },
  );

  test('letters and words say which of the two it is', () => {
    expect(readAngle('39.9N')?.axis).toBe('latitude');
    expect(readAngle('东经116.4')?.axis).toBe('longitude');
    expect(readAngle('116.4')?.axis).toBeNull();
  });
});

describe('positions in one cell', () => {
  test.each(['116.4,39.9', '116.4, 39.9', '116.4 39.9', '(116.4；39.9)', '[116.4,39.9]', '116.4|39.9'])(
    '%s',
    (cell) => {
      expect(splitPosition(cell)).toEqual(['116.4', '39.9']);
    },
  );

  test('one number alone is none', () => {
    expect(splitPosition('116.4')).toBeNull();
  });
});

test('Beijing lies in China, Tokyo and the same numbers the other way round do not', () => {
  expect(isInChina(116.4, 39.9)).toBe(true);
  expect(isInChina(139.7, 35.7)).toBe(false);
  expect(isInChina(39.9, 116.4)).toBe(false);
});
