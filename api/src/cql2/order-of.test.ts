import { expect, test } from 'vitest';
import { orderOf } from './order-of.ts';

test('texts stand in the order of their characters, also of those beyond the first 65,536', () => {
  const texts = ['a（b', 'b', '', 'a𠮷b', 'a𠮷', 'a', '中'];
  expect([...texts].sort(orderOf)).toEqual(['', 'a', 'a（b', 'a𠮷', 'a𠮷b', 'b', '中']);
});
