import { expect, test } from 'vitest';
import { shortName } from './region-name.ts';

test('provinces and prefectures are called by their short names', () => {
  expect(shortName('安徽省', 'province')).toBe('安徽');
  expect(shortName('广西壮族自治区', 'province')).toBe('广西');
  expect(shortName('上海市', 'province')).toBe('上海');
  expect(shortName('合肥市', 'prefecture')).toBe('合肥');
});

test('counties and prefectures that are no cities keep their full names', () => {
  expect(shortName('肥西县', 'county')).toBe('肥西县');
  expect(shortName('延边朝鲜族自治州', 'prefecture')).toBe('延边朝鲜族自治州');
});
