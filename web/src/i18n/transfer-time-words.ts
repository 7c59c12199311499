import type { WordsOf } from './zh.ts';

const zh = {
  title: '转移记录的年份',
  close: '关闭时间轴',
  all: '全部年份',
  mode: '显示',
  one: '逐年',
  upTo: '累计',
  slider: '年份',
  finding: {
    all: '{first}–{last} 年有记录，最多的是 {peak} 年（{count} 条）。',
    one: '{year} 年：{records} 条记录，{flows} 条流向。',
    upTo: '至 {year} 年：{records} 条记录，{flows} 条流向。',
    none: '{year} 年没有记录。没有记录不等于没有转移。',
  },
  amount: '所画金额合计 {amount} 亿元（{basis}）。',
  noAmount: '没有“{basis}”的已知金额。',
  note: '每条记录算在其最后一年；跨年的记录在所跨各年都会画出。',
  amountNote: '金额柱只计看全部年份时所画的记录；单看某一年时，所画的可能是另一条。',
  undated: '{count} 条没有年份，不在轴上。',
  empty: '计入的记录都没有年份，无法排成时间轴。',
  bars: { records: '每年的记录数', amount: '每年所画金额（{basis}，亿元）' },
  columns: { year: '年份', records: '记录数', flows: '流向', amounts: '所画金额（各口径分列）' },
  amountWord: '{basis} {amount} 亿元',
  none: '无已知金额',
  sliderText: '{year}：{count}',
};

const en: WordsOf<typeof zh> = {
  title: 'Years of the transfer records',
  close: 'Close the timeline',
  all: 'All years',
  mode: 'Show',
  one: 'Each year',
  upTo: 'Up to it',
  slider: 'Year',
  finding: {
    all: 'Records from {first} to {last}, most in {peak} ({count}).',
    one: '{year}: {records} records, {flows} flows.',
    upTo: 'Up to {year}: {records} records, {flows} flows.',
    none: 'No record in {year}. No record does not mean no transfer.',
  },
  amount: ' Drawn amounts: CNY {amount} bn ({basis}).',
  noAmount: ' No amount ({basis}) is known.',
  note: 'A record stands in its last year; one that spans several years is drawn in each of them.',
  amountNote:
    'Bars of amounts are of the records drawn for all years together; for one year alone another may be drawn.',
  undated: '{count} have no year and are not on the line.',
  empty: 'None of the records counted has a year: there is no timeline.',
  bars: { records: 'Records a year', amount: 'Drawn amounts a year ({basis}, CNY bn)' },
  columns: { year: 'Year', records: 'Records', flows: 'Flows', amounts: 'Drawn amounts, each basis by itself' },
  amountWord: '{basis} CNY {amount} bn',
  none: 'no known amount',
  sliderText: '{year}: {count}',
};

/** Words of the years of transfers. */
export const transferTimeWords = { zh, en };
export type TransferTimeWords = WordsOf<typeof zh>;
