import { expect, test } from 'vitest';
import { findHeadings } from './header-rows.ts';

const table = (...rows: string[][]) => rows.map((cells, index) => ({ number: index + 1, cells }));

const data = [
  ['001', '合肥支行', '117.23', '31.82', '长江中路1号'],
  ['002', '芜湖支行', '118.43', '31.35', '中山路2号'],
  ['003', '蚌埠支行', '117.38', '32.91', '淮河路3号'],
];
const plain = ['编码', '名称', '经度', '纬度', '地址'];

test('headings stand in the first row', () => {
  expect(findHeadings(table(plain, ...data), null)).toEqual({ headerRow: 1, header: plain });
});

test('a title and a remark above the headings are passed over', () => {
  const rows = table(['示例银行网点清单'], ['制表日期：2026年1月', '', '', '', ''], plain, ...data);
  expect(findHeadings(rows, null)).toEqual({ headerRow: 3, header: plain });
});

test('headings merged over two rows are joined', () => {
  const rows = table(['编码', '名称', '坐标', '', '地址'], ['', '', '经度', '纬度', ''], ...data);
  expect(findHeadings(rows, null)).toEqual({
    headerRow: 2,
    header: ['编码', '名称', '坐标 经度', '坐标 纬度', '地址'],
  });
});

test('headings merged over many columns are joined though the row below is the fuller one', () => {
  const rows = table(['网点', '', '位置', '', ''], ['编码', '名称', '经度', '纬度', '地址'], ...data);
  expect(findHeadings(rows, null).headerRow).toBe(2);
  const merged = table(['编码', '位置', '', '', ''], ['', '名称', '经度', '纬度', '地址'], ...data);
  expect(findHeadings(merged, null)).toEqual({
    headerRow: 2,
    header: ['编码', '位置 名称', '位置 经度', '位置 纬度', '位置 地址'],
  });
});

test('a first row of words is no second row of headings', () => {
  const rows = table(['名称', '地址', '', '电话'], ['合肥支行', '', '夜间营业', ''], ['芜湖支行', '中山路', '', '']);
  expect(findHeadings(rows, null).headerRow).toBe(1);
});

test('a row that a person chose is taken, and joined with the one above where that is merged', () => {
  const rows = table(['编码', '名称', '坐标', '', '地址'], ['', '', '经度', '纬度', ''], ...data);
  expect(findHeadings(rows, 2).header).toEqual(['编码', '名称', '坐标 经度', '坐标 纬度', '地址']);
  expect(findHeadings(table(['x', 'y'], ['编码', '名称'], ['1', 'a']), 2).header).toEqual(['编码', '名称']);
});

test('doubled and empty headings can be told apart, and empty columns at the end are left out', () => {
  const rows = table(['电话', '', '电话', '电话 (2)', '', ''], ['1', '2', '3', '4', '', '']);
  expect(findHeadings(rows, 1).header).toEqual(['电话', '列2', '电话 (2)', '电话 (2) (2)']);
});

test('line breaks and invisible characters in headings are no part of them', () => {
  expect(findHeadings(table(['\ufeff机构\n编码', ' 名称　'], ['1', 'a']), null).header).toEqual(['机构 编码', '名称']);
});

test('no rows have no headings', () => {
  expect(findHeadings([], null)).toEqual({ headerRow: 1, header: [] });
});
