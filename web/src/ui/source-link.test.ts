import { expect, test } from 'vitest';
import { domainOf, isLinkable } from './source-link.ts';

test('only addresses of grade A are linked, and only those of the web', () => {
  expect(isLinkable({ grade: 'A', url: 'https://www.gov.cn/a' })).toBe(true);
  expect(isLinkable({ grade: 'B', url: 'https://www.gov.cn/a' })).toBe(false);
  expect(isLinkable({ grade: 'A', url: 'javascript:alert(1)' })).toBe(false);
  expect(isLinkable({ grade: 'A', url: null })).toBe(false);
});

test('the domain is shown bare', () => {
  expect(domainOf('http://www.ahwang.cn/anhui/1.html')).toBe('ahwang.cn');
  expect(domainOf('no address')).toBeNull();
});
