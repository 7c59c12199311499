import { describe, expect, test } from 'vitest';
import { parseDatetime } from './datetime.ts';

describe('datetime', () => {
  test.each([
    ['2022-03-01T00:00:00Z', [2022, 2022]],
    ['2022-03-01', [2022, 2022]],
    ['2022-03-01T00:00:00Z/2024-01-01T00:00:00+08:00', [2022, 2023]],
    ['2022-03-01/..', [2022, Number.POSITIVE_INFINITY]],
    ['/2022-12-31T23:59:60Z', [Number.NEGATIVE_INFINITY, 2022]],
  ])('%s touches these years', (text, years) => expect(parseDatetime(text)).toEqual(years));

  test.each([
    '',
    '2022',
    '2024-13-01T00:00:00Z',
    '2023-02-29',
    '2024-01-01T25:00:00Z',
    '2024-01-01T00:00:00',
    '../..',
    '2025-01-01/2024-01-01',
    '2024-01-01/2024-02-01/2024-03-01',
  ])('refuses %s', (text) => expect(parseDatetime(text)).toBeNull());
});
