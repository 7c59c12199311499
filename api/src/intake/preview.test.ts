import { expect, test } from 'vitest';
import { previewRows } from './preview.ts';
import { sampleContext, sampleFacts, sampleSettings } from './sample-list.ts';

const known = { context: sampleContext, knownBranches: [] };

test('a preview shows where each row would be, and by how much the coordinate system moves it', () => {
  const header = ['网点名称', '经度', '纬度', '区划代码'];
  const facts = sampleFacts(header, ['示例银行科技支行', '117.2412', '31.8466', ''], ['', '', '', '320583']);
  const rows = previewRows(facts, sampleSettings('branches', header, { coordinateSystem: 'gcj02' }), known);
  expect(rows).toMatchObject([
    { outcome: 'good', precision: 'street', adcode: '340104', specialities: ['science-technology'], toLongitude: null },
    { outcome: 'bad', name: null, precision: 'county', adcode: '320583', shiftMeters: null },
  ]);
  expect(rows[0]?.shiftMeters).toBeGreaterThan(400);
  expect(rows[1]?.longitude).toBeCloseTo(120.98, 1);
});

test('a preview of transfers shows both ends', () => {
  const header = ['转出地', '承接地', '年份', '金额'];
  const facts = sampleFacts(header, ['上海市', '合肥市', '2023', '3']);
  const [row] = previewRows(facts, sampleSettings('flows', header), known);
  expect(row).toMatchObject({ outcome: 'good', name: '上海市 → 合肥市', specialities: [] });
  expect(row?.longitude).toBeCloseTo(121.47, 1);
  expect(row?.toLongitude).toBeCloseTo(117.28, 1);
});
