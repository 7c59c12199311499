import { expect, test } from 'vitest';
import { matchStrength } from './sector-match.ts';

const groupOf = new Map([
  ['software', 'digital'],
  ['new-generation-it', 'digital'],
  ['new-energy', 'energy'],
  ['other', 'other'],
]);

test('the same sector is 1, the same group 0.6, a general speciality 0.3, anything else 0', () => {
  expect(matchStrength(['industry:software'], 'software', groupOf)).toBe(1);
  expect(matchStrength(['industry:new-generation-it'], 'software', groupOf)).toBe(0.6);
  expect(matchStrength(['science-technology'], 'software', groupOf)).toBe(0.3);
  expect(matchStrength(['industry:new-energy'], 'software', groupOf)).toBe(0);
  expect(matchStrength(['green', 'culture'], 'new-energy', groupOf)).toBe(0);
});

test('the best of several specialities counts', () => {
  expect(matchStrength(['green', 'science-technology', 'industry:software'], 'software', groupOf)).toBe(1);
});

test('`other` is no sector: two of them are no match', () => {
  expect(matchStrength(['industry:other'], 'other', groupOf)).toBe(0);
});

test('an ordinary branch matches nothing', () => {
  expect(matchStrength([], 'software', groupOf)).toBe(0);
});
