import { describe, expect, test } from 'vitest';
import { codesOf, takeList } from './sample-list.ts';

const header = [
  '行号',
  '网点名称',
  '银行',
  '地址',
  '省',
  '市',
  '县区',
  '区划代码',
  '经度',
  '纬度',
  '位置精度',
  '专营方向',
  '自有审批权',
  '开业年份',
];

/** One row of a list of branches: what is not named is empty. */
function take(cells: Record<string, string>, chosen: Parameters<typeof takeList>[0]['chosen'] = {}) {
  const row = header.map((heading) => ({ 网点名称: '示例银行某支行', ...cells })[heading] ?? '');
  const [taken] = takeList({ header, rows: [row], chosen }).taken;
  if (!taken) throw new Error('one row in, none out');
  return taken;
}

/** Seats of the gazetteer, and a point in Shushan, Hefei, far from any of them. */
const street = { 经度: '117.2412', 纬度: '31.8466' };

describe('a branch', () => {
  test('is an imported record with the list as its source', () => {
    const { record, outcome } = take({
      行号: 'A1',
      ...street,
      县区: '蜀山区',
      开业年份: '2019-05-01',
      自有审批权: '是',
    });
    expect(outcome).toBe('good');
    expect(record).toMatchObject({
      id: 'i1-2',
      nameZh: '示例银行某支行',
      bankName: '示例银行',
      adcode: '340104',
      positionPrecision: 'street',
      adcodeBasis: 'inferred-from-name',
      longitude: 117.2412,
      latitude: 31.8466,
      code: 'A1',
      relation: 'own',
      importId: 'i1',
      openedYear: 2019,
      authority: 'yes',
      status: 'imported',
      evidenceTier: 'C',
      sourceKind: 'import',
      sources: [{ title: '网点清单', url: null, publisher: null, grade: 'C' }],
    });
  });

  test('takes the bank from its column, the list, or its own name, and needs one', () => {
    const bankOf = (cells: Record<string, string>, bankName: string | null = null) => {
      const { record } = take({ ...street, ...cells }, { bankName });
      return record && 'bankName' in record ? record.bankName : null;
    };
    expect(bankOf({ 银行: '样本银行股份有限公司' })).toBe('样本银行');
    expect(bankOf({ 网点名称: '某某支行' }, '样本银行')).toBe('样本银行');
    expect(bankOf({ 网点名称: '某县农村信用社' })).toBe('某县农村信用社');
    expect(codesOf(take({ 网点名称: '某某支行', ...street }))).toEqual(['no-bank']);
  });

  test('without a name, or with a paragraph for one, is bad, and row and column are named', () => {
    expect(take({ 网点名称: '', ...street }).findings).toMatchObject([
      { row: 2, column: '网点名称', severity: 'error' },
    ]);
    expect(codesOf(take({ 网点名称: '示例银行'.repeat(75), ...street }))).toEqual(['name-too-long']);
  });

  test('loses a code that a spreadsheet has turned into a number, and no more', () => {
    const taken = take({ 行号: '1.02431E+11', ...street });
    expect(taken).toMatchObject({ outcome: 'good', record: { code: null } });
    expect(codesOf(taken)).toEqual(['damaged-code']);
    expect(take({ 行号: '102431508205.0', ...street }).record).toMatchObject({ code: '102431508205' });
  });

  test('says which speciality is not known and keeps the others', () => {
    const taken = take({ 专营方向: '科技；旗舰店', ...street });
    expect(taken.record).toMatchObject({ specialities: ['science-technology'] });
    expect(taken.findings).toMatchObject([{ code: 'unknown-speciality', column: '专营方向', severity: 'warning' }]);
  });

  test('has its speciality from hand, column or name, in that order', () => {
    const name = '示例银行合肥科技支行';
    const of = (cells: Record<string, string>, chosen = {}) => take({ 网点名称: name, ...street, ...cells }, chosen);
    expect(of({}).record).toMatchObject({ specialities: ['science-technology'] });
    expect(codesOf(of({}))).toEqual(['speciality-from-name']);
    expect(of({ 专营方向: '绿色' }).record).toMatchObject({ specialities: ['green'] });
    expect(of({}, { hasSpecialitiesFromNames: false }).record).toMatchObject({ specialities: [] });
    expect(of({}, { specialities: { 2: ['culture'] } }).record).toMatchObject({ specialities: ['culture'] });
  });
});

describe('coordinates of a branch', () => {
  test.each([
    [{ 经度: '39.9', 纬度: '116.4' }, 'swapped-coordinates', '经度'],
    [{ 经度: '0', 纬度: '0' }, 'zero-coordinates', '经度'],
    [{ 经度: '139.7', 纬度: '35.7' }, 'outside-china', '经度'],
    [{ 经度: '12957000', 纬度: '4852000' }, 'projected-coordinates', '经度'],
    [{ 经度: 'NaN', 纬度: '39.9' }, 'not-a-coordinate', '经度'],
    [{ 经度: '116.4', 纬度: '' }, 'not-a-coordinate', '纬度'],
    [{ 经度: '116.4', 纬度: '北面' }, 'not-a-coordinate', '纬度'],
  ])('%j are refused with the place and what would be right', (cells, code, column) => {
    const { outcome, findings } = take(cells);
    expect(outcome).toBe('bad');
    expect(findings).toMatchObject([{ row: 2, column, code, severity: 'error' }]);
    expect(findings[0]?.message.en).toMatch(/^(Wanted|Only one|Longitude)/);
  });

  test('are moved to WGS 84, and by how far is said', () => {
    const { record, position } = take({ 经度: '116.397486', 纬度: '39.908738' }, { coordinateSystem: 'gcj02' });
    expect(record).toMatchObject({ longitude: expect.closeTo(116.391244, 4), latitude: expect.closeTo(39.907333, 4) });
    expect(position.shiftMeters).toBeGreaterThan(500);
    expect(position.shiftMeters).toBeLessThan(600);
  });

  test('are exchanged where that was decided, and where their letters say so', () => {
    const right = { longitude: 117.2412, latitude: 31.8466 };
    expect(take({ 经度: '31.8466', 纬度: '117.2412' }, { isSwapped: true }).record).toMatchObject(right);
    expect(take({ 经度: '31.8466N', 纬度: '117.2412E' }).record).toMatchObject(right);
  });

  test('of words for nothing are none', () => {
    expect(take({ 经度: 'NULL', 纬度: '-', 县区: '蜀山区' })).toMatchObject({
      outcome: 'good',
      position: { precision: 'county' },
    });
  });

  test('at the seat of the county or its prefecture are as precise as the county', () => {
    // The seat of Hefei in the gazetteer is 117.27753, 31.86319: 0.001 degrees are about 100 m.
    const seat = take({ 市: '合肥市', 经度: '117.27853', 纬度: '31.86319' });
    expect(codesOf(seat)).toEqual(['point-is-seat']);
    expect(seat.record).toMatchObject({ positionPrecision: 'prefecture', longitude: null, adcode: '340100' });
    const stated = take({ 市: '合肥市', 经度: '117.27853', 纬度: '31.86319', 位置精度: '街道' });
    expect(stated.record).toMatchObject({ positionPrecision: 'street' });
  });

  test('are as precise as their column says', () => {
    const precise = (word: string) => take({ ...street, 区划代码: '340104', 位置精度: word }).record;
    expect(precise('street')).toMatchObject({ positionPrecision: 'street', adcode: '340104' });
    expect(precise('县')).toMatchObject({ positionPrecision: 'county', adcode: '340104', longitude: null });
    expect(precise('市')).toMatchObject({ positionPrecision: 'prefecture', adcode: '340100' });
    expect(precise('province')).toMatchObject({ positionPrecision: 'province', adcode: '340000' });
  });

  test('far outside the unit that the row names are doubted, not changed', () => {
    const taken = take({ ...street, 区划代码: '110105' });
    expect(taken).toMatchObject({ outcome: 'good', record: { adcode: '110105', longitude: 117.2412 } });
    expect(codesOf(taken)).toEqual(['far-from-unit']);
  });

  test('without any name belong to the nearest seat', () => {
    expect(take(street).record).toMatchObject({
      adcode: '340104',
      adcodeBasis: 'nearest-seat',
      positionPrecision: 'street',
    });
  });
});

describe('a branch without coordinates', () => {
  test.each([
    [{ 区划代码: '340104' }, '340104', 'county', 'stated'],
    [{ 区划代码: '340100' }, '340100', 'prefecture', 'stated'],
    [{ 区划代码: '340000' }, '340000', 'province', 'stated'],
    [{ 区划代码: '371202' }, '370116', 'county', 'former-code'],
    [{ 省: '安徽省', 市: '合肥市', 县区: '蜀山区' }, '340104', 'county', 'inferred-from-name'],
    [{ 地址: '江苏省苏州市昆山市同济街8号' }, '320583', 'county', 'inferred-from-name'],
    [{ 网点名称: '示例银行昆山支行' }, '320583', 'county', 'inferred-from-name'],
    [{ 网点名称: '示例银行赣州和顺支行' }, '360700', 'prefecture', 'inferred-from-name'],
    [{ 网点名称: '示例银行朝阳支行', 省: '北京市' }, '110105', 'county', 'inferred-from-name'],
  ])('is found by %j', (cells, adcode, positionPrecision, adcodeBasis) => {
    expect(take(cells).record).toMatchObject({ adcode, positionPrecision, adcodeBasis, longitude: null });
  });

  test.each<Record<string, string>>([
    { 网点名称: '示例银行朝阳支行' },
    { 网点名称: '示例银行南京路支行' },
    { 网点名称: '示例银行营业部', 地址: '人民路1号' },
  ])('waits for a place where %j says none for certain', (cells) => {
    const taken = take(cells);
    expect(taken).toMatchObject({ outcome: 'unresolved', record: null });
    expect(codesOf(taken)).toEqual(['place-not-found']);
  });

  test('is where a hand has put it', () => {
    const taken = take({ 网点名称: '示例银行朝阳支行' }, { places: { 2: '110105' } });
    expect(taken.record).toMatchObject({
      adcode: '110105',
      adcodeBasis: 'picked-by-hand',
      positionPrecision: 'county',
    });
  });

  test('is told of a code that no unit has', () => {
    expect(codesOf(take({ 区划代码: '340211', 网点名称: '示例银行昆山支行' }))).toEqual(['unknown-adcode']);
  });
});
