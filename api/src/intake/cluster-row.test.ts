import { describe, expect, test } from 'vitest';
import { codesOf, takeList } from './sample-list.ts';

const header = ['集群名称', '集群类别', '行业', '认定年份', '所在地代码', '所在地', '英文名称'];

function take(cells: Record<string, string>) {
  const usual = { 集群名称: '示例产业集群', 集群类别: '先进制造业集群', 行业: '新材料' };
  const row = header.map((heading) => ({ ...usual, ...cells })[heading] ?? '');
  const [taken] = takeList({ kind: 'clusters', header, rows: [row] }).taken;
  if (!taken) throw new Error('one row in, none out');
  return taken;
}

describe('a cluster', () => {
  test('is an imported record with its places in the order they are named', () => {
    expect(take({ 所在地: '合肥市、芜湖市', 认定年份: '2024', 英文名称: 'Sample cluster' }).record).toMatchObject({
      id: 'IMP-2',
      kind: 'advanced-manufacturing',
      sector: 'new-materials',
      hostLevel: 'prefecture',
      hostAdcodes: ['340100', '340200'],
      designatedYear: 2024,
      nameEn: 'Sample cluster',
      importId: 'i1',
    });
  });

  test.each([
    ['国家先进制造业集群', 'advanced-manufacturing'],
    ['中小企业特色产业集群', 'sme-characteristic'],
    ['SME', 'sme-characteristic'],
    ['创新型产业集群', 'innovative'],
    ['Innovative', 'innovative'],
  ])('of the kind %s is %s', (word, kind) => {
    expect(take({ 集群类别: word, 所在地: '合肥市' }).record).toMatchObject({ kind });
  });

  test('of counties alone is of county level; one prefecture among them raises all', () => {
    expect(take({ 所在地代码: '320583;320585' }).record).toMatchObject({
      hostLevel: 'county',
      hostAdcodes: ['320583', '320585'],
    });
    expect(take({ 所在地代码: '320583；320200' }).record).toMatchObject({
      hostLevel: 'prefecture',
      hostAdcodes: ['320500', '320200'],
    });
  });

  test('is placed by its own name where no column does it, and that is said', () => {
    const taken = take({ 集群名称: '昆山市仪器仪表产业集群' });
    expect(taken.record).toMatchObject({ hostAdcodes: ['320583'] });
    expect(codesOf(taken)).toEqual(['place-from-name']);
  });

  test('in a unit whose position nobody has told waits for a place, and one beside it is enough', () => {
    const alone = take({ 所在地代码: '659012' });
    expect(alone).toMatchObject({ record: null, outcome: 'unresolved' });
    expect(codesOf(alone)).toEqual(['place-not-found']);
    expect(take({ 所在地代码: '659012;650100' }).record).toMatchObject({ hostAdcodes: ['659012', '650100'] });
  });

  test('says which of its places is not found', () => {
    const taken = take({ 所在地: '合肥市、某某新区' });
    expect(taken.record).toMatchObject({ hostAdcodes: ['340100'] });
    expect(taken.findings).toMatchObject([{ code: 'unknown-place', column: '所在地', severity: 'warning' }]);
  });

  test('waits for a place where none is found', () => {
    const taken = take({});
    expect(taken.outcome).toBe('unresolved');
    expect(codesOf(taken)).toEqual(['place-not-found']);
  });

  test.each([
    [{ 集群类别: '产业园' }, 'unknown-kind'],
    [{ 认定年份: '1889' }, 'not-a-year'],
    [{ 所在地代码: '999999' }, 'unknown-adcode'],
    [{ 集群名称: '' }, 'no-name'],
  ])('with %j is bad', (cells, code) => {
    const taken = take({ 所在地: '合肥市', ...cells });
    expect(taken.outcome).toBe('bad');
    expect(codesOf(taken)).toContain(code);
  });

  test('of a sector that is not in the vocabulary is of none, and that is said', () => {
    const taken = take({ 行业: '海带', 所在地: '合肥市' });
    expect(taken.record).toMatchObject({ sector: 'other' });
    expect(codesOf(taken)).toEqual(['unknown-sector']);
  });
});
