import { expect, test } from 'vitest';
import { nameKey } from './name-keys.ts';

test.each([
  ['中国工商银行股份有限公司 合肥科技支行', '工商银行合肥科技支行'],
  ['中国银行股份有限公司苏州分行', '中国银行苏州分行'],
  ['ＡＢＣ（上海）', 'abc上海'],
  ['徽商银行', '徽商银行'],
])('%s is compared as %s', (name, key) => {
  expect(nameKey(name)).toBe(key);
});
