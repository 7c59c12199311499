import { expect, test } from 'vitest';
import { shortLabel } from './short-label.ts';

test('labels of lists are shortened to what tells them apart', () => {
  expect(shortLabel('先进制造业集群')).toBe('先进制造业');
  expect(shortLabel('创新型产业集群（未找到有来源的官方总数）')).toBe('创新型');
  expect(shortLabel('Specialised SME clusters')).toBe('Specialised SME');
  expect(shortLabel('Science-technology sub-branches (defined differently)')).toBe('Science-technology sub-branches');
});
