import { describe, expect, it } from 'vitest';
import { readNumber, readNumbers } from './read-number.ts';

const weight = { minimum: 0, maximum: 1_000_000 };

describe('a number typed', () => {
  it('is read as plain decimals', () => {
    expect(readNumber('2.5', weight)).toEqual({ value: 2.5, fault: null });
    expect(readNumber(' 0 ', weight)).toEqual({ value: 0, fault: null });
    expect(readNumber('1000000', weight).value).toBe(1_000_000);
  });

  it('is refused where it is empty', () => {
    expect(readNumber('', weight).fault).toBe('empty');
    expect(readNumber('  ', weight).fault).toBe('empty');
  });

  it.each(['-1', 'abc', '1e3', '0x10', 'NaN', 'Infinity', '1,5', '.5', '1000001', '0.1234567891', '１'])(
    'is refused where it is "%s"',
    (text) => {
      expect(readNumber(text, weight).fault).toBe('wrong');
    },
  );

  it('stays within its range', () => {
    expect(readNumber('1.01', { minimum: 0, maximum: 1 }).fault).toBe('wrong');
    expect(readNumber('1', { minimum: 0, maximum: 1 }).value).toBe(1);
  });
});

describe('several numbers typed', () => {
  it('are all there or none', () => {
    expect(readNumbers(['2', '1', '0'], weight)).toEqual([2, 1, 0]);
    expect(readNumbers(['2', '', '0'], weight)).toBeNull();
  });
});
