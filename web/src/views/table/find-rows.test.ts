import { expect, test } from 'vitest';
import { findRows } from './find-rows.ts';

const names = ['合肥市智能语音集群 Hefei speech 安徽', '深圳市信息通信集群 Shenzhen IT 广东'];
const find = (text: string) => findRows(names, text, (name) => name);

test('every word wanted is held, in any case, width and order', () => {
  expect(find('HEFEI')).toEqual([names[0]]);
  expect(find('安徽 智能')).toEqual([names[0]]);
  expect(find('ｓｈｅｎｚｈｅｎ')).toEqual([names[1]]);
  expect(find('安徽 深圳')).toEqual([]);
});

test('an empty text keeps all', () => {
  expect(find('  ')).toEqual(names);
});
