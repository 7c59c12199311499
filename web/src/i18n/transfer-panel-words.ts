import type { WordsOf } from './zh.ts';

const zh = {
  missing: '当前条件下没有这条流向：筛选变了，或数据已移除。',
  showAll: '看全部流向',
  drawn: '所画的记录',
  drawnNote: '先取两端原文如此的，再按口径（到位资金最先），再按最近年份。',
  sum: '此金额是同一份导入数据中 {records} 条同口径、同时间记录之和，口径为“{basis}”。',
  sumGaps: '其中 {count} 条没有金额，未计入合计，不作零。',
  gathered: '此流向由更小地区的记录汇总，没有记录直接写明这两端；金额只是所画那一条的。',
  behind: '其后的 {count} 条记录',
  behindNote: '口径、时段、项目不同，可能重叠，金额不相加。',
  further: '再列 {count} 条',
  notListed: '另有 {count} 条未列出，请缩小筛选范围。',
  reverse: '看反方向：{route}',
  pairing: '跟随客户：看这条通道的银行',
  noPairing: '银行能否跟随，按记录所载的两端测量；此汇总流向没有同一通道。',
  openRegion: '以{name}为地区查看',
  allYears: '各记录年份',
};

const en: WordsOf<typeof zh> = {
  missing: 'There is no such flow as the question is asked: the filters changed, or the data were removed.',
  showAll: 'Show all flows',
  drawn: 'The record drawn',
  drawnNote: 'Records of these very ends first, then by basis (in place first), then the latest year.',
  sum: 'This amount is the sum of {records} records of one import, of one basis and time; the basis is {basis}.',
  sumGaps: '{count} of them have no amount; they are not in the sum, and not zero.',
  gathered:
    'Gathered from records of smaller places: none states these very ends, and the amount is of the record drawn alone.',
  behind: 'The {count} records behind it',
  behindNote: 'Bases, periods and projects differ and may overlap, so amounts are not added.',
  further: 'List {count} more',
  notListed: '{count} more are not listed; narrow the filters.',
  reverse: 'See the other way: {route}',
  pairing: 'Follow the client: banks of this corridor',
  noPairing:
    'Whether a bank can follow is measured between the places of records; this gathered flow has no such corridor.',
  openRegion: 'See {name} as region',
  allYears: 'All its years',
};

/** Words of the panel of one flow. */
export const transferPanelWords = { zh, en };
