import { expect, test } from 'vitest';
import { codePattern, linkCode, shortestCode } from './link-code.ts';

test('the code is the base 32 of the SHA-256 of the address, as RFC 4648 writes it in small letters', () => {
  // SHA-256 of "abc" begins ba 78 16 bf 8f 01: 10111 01001 11100 00001 01101 01111 11100 = x j 4 b n p 4.
  expect(linkCode('abc', shortestCode)).toBe('xj4bnp4');
});

test('a longer code begins with the shorter one', () => {
  const longest = linkCode('view=gaps', 51);
  expect(longest).toMatch(codePattern);
  expect(longest.slice(0, shortestCode)).toBe(linkCode('view=gaps', shortestCode));
});
