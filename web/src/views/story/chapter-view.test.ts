import { expect, test } from 'vitest';
import { storyWords } from '../../i18n/story-words.ts';
import { readAddress } from '../../state/address.ts';
import { suggestedTitle, viewNameOf } from './chapter-view.ts';

const titleOf = (query: string) => suggestedTitle(readAddress(query), '安徽', storyWords.zh);

test('a chapter is called by its place, its view and its years', () => {
  expect(titleOf('view=transfers&region=340000')).toBe('安徽 · 产业转移');
  expect(titleOf('view=transfers&fromYear=2020&toYear=2023')).toBe('安徽 · 产业转移 · 2020–2023 年');
  expect(titleOf('view=transfers&fromYear=2020')).toBe('安徽 · 产业转移 · 2020 年起');
  expect(titleOf('year=2022')).toBe('安徽 · 覆盖 · 至 2022 年');
});

test('charts and finance are views of their own', () => {
  expect(viewNameOf(readAddress('view=transfers&tool=flow-charts'))).toBe('charts');
  expect(viewNameOf(readAddress('view=transfers&transfers=finance'))).toBe('finance');
  expect(viewNameOf(readAddress('view=gaps&tool=flow-charts'))).toBe('gaps');
});
