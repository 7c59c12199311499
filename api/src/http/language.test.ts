import { expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

test.each([
  [undefined, 'en'],
  ['', 'en'],
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['en-GB,zh;q=0.9', 'en'],
  ['fr, zh;q=0.2', 'zh'],
  ['zh;q=0, en;q=0.1', 'en'],
  ['zha', 'en'],
])('%s prefers %s', (header, language) => expect(preferredLanguage(header)).toBe(language));
