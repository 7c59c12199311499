import type { WordsOf } from './zh.ts';

const zh = {
  maps: { bivariate: '双变量', mismatch: '错配', overlap: '行业重合', none: '不填色' },
  title: {
    bivariate: '承接 × 金融可达',
    mismatch: '承接与金融可达的错配',
    overlap: '承接行业的重合度',
  },
  axes: { inflow: '承接', access: '金融可达', low: '低', middle: '中', high: '高' },
  cell: '承接{inflow}、可达{access}',
  mismatchEnds: { negative: '金融易及而承接少', positive: '承接多而金融难及' },
  range: '{from} 至 {to}',
  notRanked: '有承接记录但未排位',
  notKnown: '行业不详',
  levels: { province: '按省', prefecture: '按市' },
  tooltip: {
    bivariate: '承接{inflow}（{flow}）、可达{access}（{value}）',
    mismatch: '错配 {mismatch}：承接 {flow}，可达 {value}',
    overlap: '行业重合度 {overlap}（{records} 条载明行业）',
    noOverlap: '行业重合度未知：没有载明行业的记录可比',
    notRanked: '{flow}；未排位：{reason}',
  },
  records: '{count} 条记录',
  amount: '{amount} 亿元',
  noAmount: '金额未给出',
  reason: {
    noClusters: '名录中没有集群，无可达性可言',
    notMeasured: '可达性未测量',
    noAmount: '所选口径没有给出金额',
    tooFew: '可比的承接地不足两个',
  },
  context: { title: '背景（不是流向）', zone: '承接产业转移示范区', event: '产业转移对接活动' },
  contextPoint: { zone: '{place} · {count} 处示范区', event: '{place} · {count} 场对接活动' },
};

const en: WordsOf<typeof zh> = {
  maps: { bivariate: 'Bivariate', mismatch: 'Mismatch', overlap: 'Overlap', none: 'None' },
  title: {
    bivariate: 'Inflow × access to finance',
    mismatch: 'Inflow against access to finance',
    overlap: 'Overlap of sectors attracted',
  },
  axes: { inflow: 'Inflow', access: 'Access', low: 'low', middle: 'middle', high: 'high' },
  cell: 'inflow {inflow}, access {access}',
  mismatchEnds: { negative: 'finance near, little inflow', positive: 'much inflow, finance far' },
  range: '{from} to {to}',
  notRanked: 'Receives, but not ranked',
  notKnown: 'Sectors not known',
  levels: { province: 'by province', prefecture: 'by city' },
  tooltip: {
    bivariate: 'inflow {inflow} ({flow}), access {access} ({value})',
    mismatch: 'mismatch {mismatch}: inflow {flow}, access {value}',
    overlap: 'sector overlap {overlap} ({records} records name a sector)',
    noOverlap: 'sector overlap not known: no record with a sector to compare',
    notRanked: '{flow}; not ranked: {reason}',
  },
  records: '{count} records',
  amount: 'CNY {amount} bn',
  noAmount: 'amount not stated',
  reason: {
    noClusters: 'no cluster on the list, so no access to measure',
    notMeasured: 'access not measured',
    noAmount: 'no amount stated on this basis',
    tooFew: 'fewer than two receivers to compare',
  },
  context: { title: 'Context (no flows)', zone: 'Demonstration zone', event: 'Matchmaking event' },
  contextPoint: { zone: '{place} · {count} demonstration zones', event: '{place} · {count} matchmaking events' },
};

/** Words of the map of receivers, its legend, and the context layers. */
export const financeMapWords = { zh, en };
export type FinanceMapWords = WordsOf<typeof zh>;
