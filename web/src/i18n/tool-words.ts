import type { WordsOf } from './zh.ts';

const zh = {
  tools: '分析工具',
  compare: '对比',
  charts: '图表',
  'flow-charts': '转移图表',
  time: '年份',
  data: '数据',
  story: '演示',
  dropHere: '松开鼠标，读取这份名单',
  dropPrivate: '松开鼠标，只在本机读取',
  seeMap: '露出地图',
  wholeSheet: '铺满屏幕',
  pin: '加入对比',
  unpin: '移出对比',
  full: '最多对比 {most} 个地区，请先移出一个',
  cannotPin: '对比大区、省或地级市：先打开其中一个',
  close: '关闭{tool}',
};

const en: WordsOf<typeof zh> = {
  tools: 'Analysis',
  compare: 'Compare',
  charts: 'Charts',
  'flow-charts': 'Charts of transfers',
  time: 'Year',
  data: 'Data',
  story: 'Present',
  dropHere: 'Release to read this list',
  dropPrivate: 'Release to read it on this computer only',
  seeMap: 'Show the map',
  wholeSheet: 'Fill the screen',
  pin: 'Add to comparison',
  unpin: 'Remove from comparison',
  full: 'At most {most} places can be compared; remove one first',
  cannotPin: 'Macro-regions, provinces and prefectures can be compared: open one first',
  close: 'Close {tool}',
};

/** Words of the row of tools and of what it opens. */
export const toolWords = { zh, en };
