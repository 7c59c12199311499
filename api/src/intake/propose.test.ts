import { describe, expect, test } from 'vitest';
import { propose } from './propose.ts';
import { sampleFacts, sampleSettings } from './sample-list.ts';

const codes = (proposal: ReturnType<typeof propose>) => proposal.findings.map(({ code }) => code);
const rows = (count: number, row: (index: number) => string[]) => Array.from({ length: count }, (_, at) => row(at));

describe('a proposal', () => {
  test('knows Chinese headings whatever their width, brackets and spaces', () => {
    const header = ['机构编码', '营业网点名称', '经度（度）', '纬 度', '详细地址', '所在城市', '备注'];
    const { settings, recognisedBy } = propose(
      sampleFacts(header, ['A1', '示例支行', '116.4', '39.9', '', '', '']),
      null,
    );
    expect(settings.columns).toEqual({
      code: 0,
      name: 1,
      longitude: 2,
      latitude: 3,
      address: 4,
      prefecture: 5,
      note: 6,
    });
    expect(new Set(Object.values(recognisedBy))).toEqual(new Set(['heading']));
    expect(settings.coordinateSystem).toBeNull();
  });

  test('knows the public list of bank codes, and that it is of ordinary branches', () => {
    const header = ['LName', 'BankCode', 'BankName', 'CityCode', 'CityName', 'ProvinceName'];
    const proposal = propose(
      sampleFacts(header, ['示例银行某支行', '102100000001', '示例银行', '1000', '北京市', '北京市']),
      null,
    );
    expect(proposal.layout).toBe('cnaps');
    expect(proposal.settings.relation).toBe('ordinary');
    expect(proposal.settings.columns).toMatchObject({ name: 0, code: 1, bankName: 2, prefecture: 4, province: 5 });
  });

  test('tells columns by their values where headings say nothing', () => {
    const header = ['A', 'B', 'C', 'D', 'E'];
    const facts = sampleFacts(
      header,
      ...rows(5, (at) => [`10210000000${at}`, `示例${at}支行`, `116.4${at}1`, `39.9${at}1`, '110105']),
    );
    const { settings, recognisedBy } = propose(facts, null);
    expect(settings.columns).toEqual({ code: 0, name: 1, longitude: 2, latitude: 3, adcode: 4 });
    expect(recognisedBy.longitude).toBe('values');
  });

  test('takes the coordinate system from a heading that names one, and says so', () => {
    const facts = sampleFacts(['网点名称', 'GCJ02经度', 'GCJ02纬度'], ['示例支行', '116.4', '39.9']);
    expect(propose(facts, null).settings.coordinateSystem).toBe('gcj02');
    expect(codes(propose(facts, null))).toEqual(['coordinate-system-stated']);
    expect(propose(sampleFacts(['名称', '百度经度', '百度纬度']), null).settings.coordinateSystem).toBe('bd09');
    const english = propose(sampleFacts(['name', 'WGS84 lng', 'WGS84 lat']), null);
    expect(english.settings).toMatchObject({ coordinateSystem: 'wgs84', columns: { longitude: 1, latitude: 2 } });
  });

  test('takes it from the columns that are read, and leaves it open where those differ', () => {
    const systemOf = (...header: string[]) => propose(sampleFacts(header), null).settings.coordinateSystem;
    expect(systemOf('名称', '高德经度', '高德纬度', '百度经度', '百度纬度')).toBe('gcj02');
    expect(systemOf('名称', '经度', '纬度', '百度编号')).toBeNull();
    expect(systemOf('名称', '高德经度', '百度纬度')).toBeNull();
  });

  test('proposes to exchange swapped columns and names row and columns', () => {
    const facts = sampleFacts(['id', 'lon', 'lat'], ['1', '39.9', '116.4']);
    const { settings, findings } = propose(facts, null);
    expect(settings.isSwapped).toBe(true);
    expect(findings).toMatchObject([{ row: 2, column: 'lon', code: 'swapped-columns', severity: 'warning' }]);
    expect(findings[0]?.message.en).toContain('row 2');
    expect(findings[0]?.message.en).toContain('“lat”');
  });

  test.each([
    ['116°23′29″', 'coordinates-sexagesimal'],
    ['116,397', 'coordinates-comma'],
  ])('says how %s is read', (longitude, code) => {
    const facts = sampleFacts(['网点名称', '经度', '纬度'], ['示例支行', longitude, '39,908']);
    expect(codes(propose(facts, null))).toEqual([code]);
  });

  test('says where a crowd of rows stands at one point', () => {
    const at = (count: number) =>
      sampleFacts(['网点名称', '经度', '纬度'], ...rows(count, () => ['某支行', '116.4', '39.9']));
    expect(codes(propose(at(8), null))).toEqual(['coordinates-shared']);
    expect(codes(propose(at(7), null))).toEqual([]);
  });

  test('takes numbers that count the rows for no codes', () => {
    const counted = sampleFacts(['编号', '网点名称'], ...rows(4, (at) => [String(at + 1), '某支行']));
    const coded = sampleFacts(['编号', '网点名称'], ...rows(4, (at) => [String(at * 7 + 1), '某支行']));
    expect(propose(counted, null).settings.columns).toEqual({ name: 1 });
    expect(propose(coded, null).settings.columns).toEqual({ code: 0, name: 1 });
  });

  test('tells the kinds of lists apart', () => {
    const kindOf = (...header: string[]) => propose(sampleFacts(header), null).settings.kind;
    expect(kindOf('转出地', '承接地', '金额')).toBe('flows');
    expect(kindOf('Origin', 'Destination', 'Year')).toBe('flows');
    expect(kindOf('集群名称', '集群类别')).toBe('clusters');
    expect(kindOf('行号', '网点名称', '专营方向')).toBe('specialities');
    expect(kindOf('行号', '网点名称', '专营方向', '地址')).toBe('branches');
    expect(kindOf('网点名称', '地址')).toBe('branches');
  });

  test('is what was remembered, but for what was picked for single rows', () => {
    const header = ['网点名称', '经度', '纬度'];
    const remembered = sampleSettings('branches', header, {
      coordinateSystem: 'gcj02',
      bankName: '示例银行',
      places: { 3: '340100' },
    });
    const { settings, recognisedBy } = propose(sampleFacts(header), remembered);
    expect(settings).toEqual({ ...remembered, places: {} });
    expect(recognisedBy).toEqual({ name: 'remembered', longitude: 'remembered', latitude: 'remembered' });
  });
});
