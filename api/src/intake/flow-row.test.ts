import { describe, expect, test } from 'vitest';
import { codesOf, takeList } from './sample-list.ts';

const words = [
  '转出地',
  '转出地代码',
  '承接地',
  '承接地代码',
  '年份',
  '截止年份',
  '行业',
  '转移方式',
  '金额口径',
  '企业',
];

function take(cells: Record<string, string>, amountHeading = '金额') {
  const header = [...words, amountHeading];
  const usual = { 转出地: '上海市', 承接地: '安徽省合肥市', 年份: '2023', [amountHeading]: '12.5' };
  const row = header.map((heading) => ({ ...usual, ...cells })[heading] ?? '');
  const [taken] = takeList({ kind: 'flows', header, rows: [row] }).taken;
  if (!taken) throw new Error('one row in, none out');
  return taken;
}

describe('a transfer', () => {
  test('has two ends, a year and an amount', () => {
    const { record, position } = take({ 转移方式: '新建生产基地', 金额口径: '计划总投资', 行业: '新能源' });
    expect(record).toMatchObject({
      id: 'i1-2',
      kind: 'pair',
      originAdcode: '310000',
      destinationAdcode: '340100',
      yearFrom: 2023,
      yearTo: 2023,
      amount100mCny: 12.5,
      basis: 'planned',
      model: 'new-plant',
      modelZh: '新建生产基地',
      sector: 'new-energy',
      isMapReady: true,
      importId: 'i1',
    });
    expect(position.from).not.toBeNull();
    expect(position.to).not.toBeNull();
  });

  test('is ready for the map from the east to elsewhere, with amount and year', () => {
    const isReady = (cells: Record<string, string>) => {
      const { record } = take(cells);
      return record && 'isMapReady' in record ? record.isMapReady : null;
    };
    expect(isReady({})).toBe(true);
    expect(isReady({ 承接地: '南京市' })).toBe(false);
    expect(isReady({ 转出地: '武汉市' })).toBe(false);
    expect(isReady({ 年份: '' })).toBe(false);
    expect(isReady({ 金额: '' })).toBe(false);
  });

  test.each([
    ['金额（亿元）', '3', 3, []],
    ['金额(万元)', '30000', 3, ['unit-converted']],
    ['金额（元）', '300,000,000', 3, ['unit-converted']],
    ['到位资金', '3亿元', 3, []],
    ['Amount (CNY million)', '300', 3, ['unit-converted']],
    ['Amount (CNY 100 million)', '3', 3, []],
  ])('under %s of %s is %d', (heading, cell, amount, codes) => {
    const taken = take({ [heading]: cell }, heading);
    expect(taken.record).toMatchObject({ amount100mCny: amount });
    expect(codesOf(taken)).toEqual(codes);
  });

  test.each([
    ['到位资金', 'in-place'],
    ['完成投资', 'completed'],
    ['签约', 'agreed'],
    ['计划总投资', 'planned'],
    ['储备项目', 'pipeline'],
    ['in-place', 'in-place'],
    ['', 'unstated'],
  ])('on the basis %s is %s', (cell, basis) => {
    expect(take({ 金额口径: cell }).record).toMatchObject({ basis });
  });

  test('takes the basis from the heading of the amounts where no column states it', () => {
    expect(take({}, '到位资金（亿元）').record).toMatchObject({ basis: 'in-place' });
  });

  test('on a basis nobody knows is kept apart from the others, and that is said', () => {
    const taken = take({ 金额口径: '口头' });
    expect(taken.record).toMatchObject({ basis: 'other' });
    expect(codesOf(taken)).toEqual(['unknown-basis']);
  });

  test.each([
    [{ 承接地: '上海市' }, 'self-loop', '承接地'],
    [{ 金额: '-3' }, 'not-an-amount', '金额'],
    [{ 金额: '若干' }, 'not-an-amount', '金额'],
    [{ 年份: '1889' }, 'not-a-year', '年份'],
    [{ 截止年份: '2020' }, 'years-reversed', '截止年份'],
    [{ 转出地: '' }, 'no-place', '转出地'],
    [{ 承接地: '', 承接地代码: '999999' }, 'unknown-adcode', '承接地代码'],
  ])('with %j is bad', (cells, code, column) => {
    const taken = take(cells);
    expect(taken.outcome).toBe('bad');
    expect(taken.findings).toMatchObject([{ row: 2, column, code, severity: 'error' }]);
  });

  test('waits for a place that could be several', () => {
    const taken = take({ 承接地: '鼓楼区' });
    expect(taken.outcome).toBe('unresolved');
    expect(taken.findings).toMatchObject([{ code: 'place-not-found', column: '承接地' }]);
  });

  test('is found by codes alone', () => {
    const taken = take({ 转出地: '', 转出地代码: '330200', 承接地: '', 承接地代码: '360700' });
    expect(taken.record).toMatchObject({ originAdcode: '330200', originName: '宁波市', destinationAdcode: '360700' });
  });

  test.each([
    ['共建园区', 'shared-park'],
    ['整体搬迁', 'relocation'],
    ['东西部协作', 'paired-cooperation'],
    ['合资', 'joint-venture'],
    ['Relocation', 'relocation'],
    ['别的', 'unspecified'],
  ])('made by %s is %s', (cell, model) => {
    expect(take({ 转移方式: cell }).record).toMatchObject({ model });
  });
});

test('an end picked by hand stands, whatever the row says; one picked for the row fills what is missing', () => {
  const header = ['转出地', '承接地', '年份'];
  const rows = [['鼓楼', '合肥市', '2023']];
  const ends = (places: Record<string, string>) => {
    const [taken] = takeList({ kind: 'flows', header, rows, chosen: { places } }).taken;
    return taken?.record && 'originAdcode' in taken.record
      ? [taken.record.originAdcode, taken.record.destinationAdcode]
      : taken?.outcome;
  };
  expect(ends({})).toBe('unresolved');
  expect(ends({ 2: '320302' })).toEqual(['320302', '340100']);
  expect(ends({ '2:origin': '320106' })).toEqual(['320106', '340100']);
  expect(ends({ '2:origin': '320106', '2:destination': '340200' })).toEqual(['320106', '340200']);
  expect(ends({ '2:origin': '340100' })).toBe('bad');
});
