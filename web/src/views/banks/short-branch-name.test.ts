import { expect, test } from 'vitest';
import { shortBranchName } from './short-branch-name.ts';

test('a branch is told without the name of its bank', () => {
  expect(shortBranchName({ nameZh: '示例银行股份有限公司和田民丰兰亭支行' })).toBe('和田民丰兰亭支行');
  expect(shortBranchName({ nameZh: '中国农业银行合肥科技支行' })).toBe('合肥科技支行');
});

test('a name that is the bank alone, or names none, stays whole', () => {
  expect(shortBranchName({ nameZh: '示例银行' })).toBe('示例银行');
  expect(shortBranchName({ nameZh: '蜀山支行' })).toBe('蜀山支行');
});
