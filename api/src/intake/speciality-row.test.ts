import { describe, expect, test } from 'vitest';
import { codesOf, takeList } from './sample-list.ts';

const header = ['支行编号', '行号', '网点名称', '银行', '专营方向', '自有审批权'];
const knownBranches = [
  { id: 'S001', code: 'A1', nameZh: '示例银行合肥支行', bankName: '示例银行' },
  { id: 'S002', code: null, nameZh: '示例银行中心支行', bankName: '示例银行' },
  { id: 'S003', code: null, nameZh: '示例银行中心支行', bankName: '另一示例银行' },
];

function take(...cells: string[]) {
  const [taken] = takeList({ kind: 'specialities', header, rows: [cells], options: { knownBranches } }).taken;
  if (!taken) throw new Error('one row in, none out');
  return taken;
}

describe('a change of specialities', () => {
  test.each([
    ['number', ['S001', '', '', '']],
    ['code', ['', 'A1', '', '']],
    ['name', ['', '', '示例银行 合肥支行', '']],
  ])('finds its branch by %s', (_, cells) => {
    expect(take(...cells, '科技、绿色', '是').record).toEqual({
      branchId: 'S001',
      specialities: ['science-technology', 'green'],
      authority: 'yes',
      importId: 'i1',
    });
  });

  test('leaves the authority as it is where none is stated', () => {
    expect(take('S001', '', '', '', '科技', '').record).toMatchObject({ authority: null });
  });

  test('says of an authority in other words that it is not read', () => {
    const taken = take('S001', '', '', '', '科技', '授权中');
    expect(taken.record).toMatchObject({ authority: null });
    expect(codesOf(taken)).toEqual(['unknown-authority']);
    expect(codesOf(take('S001', '', '', '', '科技', '未知'))).toEqual([]);
  });

  test('tells branches of one name apart by their bank, and does not guess', () => {
    expect(take('', '', '示例银行中心支行', '另一示例银行', '科技', '').record).toMatchObject({ branchId: 'S003' });
    expect(codesOf(take('', '', '示例银行中心支行', '', '科技', ''))).toEqual(['several-branches']);
  });

  test('of a branch that nobody knows, or to one that is none, is bad', () => {
    expect(codesOf(take('', 'Z9', '', '', '科技', ''))).toEqual(['unknown-branch']);
    expect(codesOf(take('S001', '', '', '', '旗舰', ''))).toEqual(['unknown-speciality']);
  });
});
