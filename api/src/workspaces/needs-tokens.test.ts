import { expect, test } from 'vitest';
import { needsTokens } from './needs-tokens.ts';

test.each([
  ['127.0.0.1', undefined, false],
  ['localhost', undefined, false],
  ['::1', 'http://localhost:9000', false],
  ['127.0.0.1', 'https://map.example', true],
  ['0.0.0.0', undefined, true],
  ['::', undefined, true],
  ['192.168.1.5', 'http://127.0.0.1', true],
  ['127.0.0.1.evil.example', undefined, true],
])('HOST %s with PUBLIC_URL %s: tokens are needed is %s', (HOST, PUBLIC_URL, expected) => {
  expect(needsTokens({ HOST, PUBLIC_URL })).toBe(expected);
});
