import type { WordsOf } from './zh.ts';

const zh = {
  flow: '{origin} → {destination} · {records} 条记录 · {amount}',
  amount: '{amount}（{basis}，{years}）',
  approximate: '约 {amount} 亿元',
  exact: '{amount} 亿元',
  sum: '{records} 条合计 {amount} 亿元',
  noAmount: '金额不详',
  node: '{name} · 流入 {incoming} · 流出 {outgoing} · {net}',
  recordCount: '{count} 条记录',
  amountOf: '{amount} 亿元',
  unknown: '不详',
  net: { in: '净流入 {net}', out: '净流出 {net}', even: '流入流出相当', unknown: '净额不详' },
};

const en: WordsOf<typeof zh> = {
  flow: '{origin} → {destination} · {records} records · {amount}',
  amount: '{amount} ({basis}, {years})',
  approximate: 'about CNY {amount} bn',
  exact: 'CNY {amount} bn',
  sum: 'CNY {amount} bn in {records} records',
  noAmount: 'amount not known',
  node: '{name} · in {incoming} · out {outgoing} · {net}',
  recordCount: '{count} records',
  amountOf: 'CNY {amount} bn',
  unknown: 'not known',
  net: { in: 'net inflow {net}', out: 'net outflow {net}', even: 'as much in as out', unknown: 'net not known' },
};

/** What the map says of an arc and of a node. Apart from the other words, so that the map's script stays small. */
export const transferMapWords = { zh, en };
export type TransferMapWords = WordsOf<typeof zh>;
