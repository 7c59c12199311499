import { expect, test } from 'vitest';
import { bankOptions } from './bank-options.ts';

const banks = [
  { bankName: '中国工商银行', branches: 9, ordinaryBranches: 0, isOwn: false },
  { bankName: '示例银行', branches: 4, ordinaryBranches: 3, isOwn: true },
];
const list = { banks, own: { branches: 4, ordinaryBranches: 3 }, dataVersion: '1' };
const none = new Set<string>();
const found = (text: string, alike: ReadonlySet<string> = none) =>
  bankOptions(list, { text, alike }).map(({ bank }) => bank);

test('all banks and the own branches stand before the banks of the lists', () => {
  expect(found('')).toEqual([null, 'own', '中国工商银行', '示例银行']);
  expect(bankOptions({ ...list, own: null }, { text: ' ', alike: none })[1]?.bank).toBe('中国工商银行');
});

test('a text keeps the banks whose name holds it, or that sound like it', () => {
  expect(found('示 例')).toEqual(['示例银行']);
  expect(found('gongshang', new Set(['中国工商银行']))).toEqual(['中国工商银行']);
  expect(found('x')).toEqual([]);
});
