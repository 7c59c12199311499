import type { WordsOf } from './zh.ts';

const zh = {
  direction: '产业转移',
  arrow: '转出地 → 承接地',
  drawn: '{shown} / {total}',
  byRecords: '粗细 · 记录数',
  byAmount: '粗细 · 金额（{basis}）',
  records: '{count} 条',
  amount: '{amount} 亿元',
  noAmount: '最细：金额不详',
  colour: {
    sector: '颜色 · 行业',
    region: '颜色 · 承接地区域',
    model: '颜色 · 转移方式',
    pairing: '颜色与线型 · 两端网点',
  },
  several: { sector: '多个行业', model: '多种方式' },
  unknown: { sector: '行业不详', region: '区域不详', model: '方式未说明', pairing: '未测量（无同一通道）' },
  otherModels: '其他方式',
  paired: { ofAll: '有银行服务两端', ofBank: '两端都有网点' },
  unpaired: { ofAll: '未发现这样的银行', ofBank: '缺一端或两端' },
  nodes: { amount: '节点 · 净额（{basis}）', records: '节点 · 净记录数' },
  lean: { in: '流入多', out: '流出多', even: '相当', unknown: '净额不详' },
};

const en: WordsOf<typeof zh> = {
  direction: 'Transfers',
  arrow: 'Origin → destination',
  drawn: '{shown} of {total}',
  byRecords: 'Width · records',
  byAmount: 'Width · amount ({basis})',
  records: '{count}',
  amount: 'CNY {amount} bn',
  noAmount: 'Thinnest: amount not known',
  colour: {
    sector: 'Colour · sector',
    region: 'Colour · region of destination',
    model: 'Colour · model',
    pairing: 'Colour and line · branches at the ends',
  },
  several: { sector: 'Several sectors', model: 'Several models' },
  unknown: {
    sector: 'Sector not known',
    region: 'Region not known',
    model: 'Model not stated',
    pairing: 'Not measured (no such corridor)',
  },
  otherModels: 'Other models',
  paired: { ofAll: 'Some bank at both ends', ofBank: 'Branches at both ends' },
  unpaired: { ofAll: 'No such bank known', ofBank: 'One end or both without' },
  nodes: { amount: 'Nodes · net amount ({basis})', records: 'Nodes · net records' },
  lean: { in: 'Net in', out: 'Net out', even: 'Even', unknown: 'Not known' },
};

/** Words of the legend of transfers, on screen and in files. */
export const transferLegendWords = { zh, en };
export type TransferLegendWords = WordsOf<typeof zh>;
