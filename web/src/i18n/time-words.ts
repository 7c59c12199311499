import type { WordsOf } from './zh.ts';

const zh = {
  title: '按年份看覆盖',
  asOf: '截至 {year} 年',
  today: '至今',
  slider: '认定年份',
  play: '逐年播放',
  stop: '停止播放',
  next: '下一年',
  close: '关闭年份',
  back: '取消“截至 {year} 年”，回到至今',
  sentenceEnd: '。',
  leftOut: {
    clusters: '{count} 个集群认定年份不明，未计入',
    laterBranches: '{count} 家支行当时尚未设立，未计入',
    branches: '{count} 家支行开业年份不明，按已开业计',
  },
  unchanged: '{year} 年与 {before} 年相比，确定覆盖数不变（{covered} 个）',
  more: '{year} 年比 {before} 年多覆盖 {change} 个：名录扩大 {list}，新设支行 {branch}',
  fewer: '{year} 年比 {before} 年少覆盖 {change} 个：名录变化 {list}，支行变化 {branch}',
  first: '名录自 {year} 年起：认定 {clusters} 个，其中确定覆盖 {covered} 个',
  outside: '{year} 年不在名录的年份（{first}–{last}）之内',
  now: '至今名录 {clusters} 个，确定覆盖 {covered} 个',
  nowUndated: '；名录中 {count} 个认定年份不明，各年份都不计入',
  openRule:
    '开业年份不明的 {count} 家支行按已开业计；若按未开业计，多覆盖 {change} 个：名录扩大 {list}，新设支行 {branch}。',
  closedUnchanged: '开业年份不明的 {count} 家支行按已开业计；若按未开业计，也没有变化（{covered} 个）。',
  limit: '{branches} 家支行中 {undated} 家没有开业年份，“新设支行”只算得到其余 {dated} 家，可能偏低。',
  depthSpecialised: '口径：有专营支行，确定覆盖',
  depthMatched: '口径：对口专营支行（C2），确定覆盖',
  clusters: '名录内集群',
  covered: '确定覆盖',
  ifOpen: '含开业年份不明的支行',
  columns: {
    year: '年份',
    clusters: '集群',
    covered: '确定覆盖',
    coveredClosed: '覆盖（不明按未开业）',
    list: '名录扩大',
    branch: '新设支行',
    listClosed: '名录扩大（不明按未开业）',
    branchClosed: '新设支行（不明按未开业）',
  },
  description: '各年末的名录内集群数与确定覆盖数，{first}–{last} 年及至今。{finding}。',
  sliderText: '{when}：{clusters} 个集群，确定覆盖 {covered} 个',
  noYears: '这里的 {count} 个集群认定年份都不明，不能按年份查看。',
  notMeasured: {
    'reach-is-zero': '覆盖半径为 0，没有服务范围可言，未测量。请调大覆盖半径。',
    'no-clusters': '名录中没有符合筛选条件且认定年份已知的集群，不能按年份查看。',
    'no-branches': '没有载入任何支行，未测量：未知不等于零。',
    'no-demand': '集群的需求权重全部为 0，未测量。请调整权重。',
  },
};

const en: WordsOf<typeof zh> = {
  title: 'Coverage by year',
  asOf: 'As of {year}',
  today: 'Today',
  slider: 'Year of designation',
  play: 'Play year by year',
  stop: 'Stop',
  next: 'Next year',
  close: 'Close years',
  back: 'Drop “as of {year}”, back to today',
  sentenceEnd: '.',
  leftOut: {
    clusters: '{count} clusters without a year of designation are left out',
    laterBranches: '{count} branches opened later are left out',
    branches: '{count} branches without a year of opening count as open',
  },
  unchanged: '{year} covers as many as {before} ({covered})',
  more: '{year} covers {change} more than {before}: longer list {list}, new branches {branch}',
  fewer: '{year} covers {change} fewer than {before}: list {list}, branches {branch}',
  first: 'The list begins in {year}: {clusters} designated, {covered} of them certainly covered',
  outside: '{year} is not among the years of the list ({first}–{last})',
  now: 'Today {clusters} clusters on the list, {covered} certainly covered',
  nowUndated: '; {count} on the list have no year of designation and are in no year',
  openRule:
    'The {count} branches without a year of opening count as open; taken as not open, {change} more: longer list {list}, new branches {branch}.',
  closedUnchanged:
    'The {count} branches without a year of opening count as open; taken as not open, nothing changes either ({covered}).',
  limit:
    '{undated} of {branches} branches have no year of opening: “new branches” sees the other {dated} only and may be too low.',
  depthSpecialised: 'Depth: any specialised branch, certainly covered',
  depthMatched: 'Depth: matching specialised branch (C2), certainly covered',
  clusters: 'on the list',
  covered: 'certainly covered',
  ifOpen: 'only with undated branches',
  columns: {
    year: 'Year',
    clusters: 'Clusters',
    covered: 'Covered',
    coveredClosed: 'Covered (undated as not open)',
    list: 'Longer list',
    branch: 'New branches',
    listClosed: 'Longer list (undated as not open)',
    branchClosed: 'New branches (undated as not open)',
  },
  description:
    'Clusters on the list and certainly covered at the end of each year, {first}–{last} and today. {finding}.',
  sliderText: '{when}: {clusters} clusters, {covered} certainly covered',
  noYears: 'None of the {count} clusters here has a year of designation, so they cannot be seen by year.',
  notMeasured: {
    'reach-is-zero': 'A reach of 0 leaves no catchment, so nothing is measured. Choose a longer reach.',
    'no-clusters': 'No cluster with a known year of designation passes the filters, so there are no years to see.',
    'no-branches': 'No branches are loaded, so nothing is measured: unknown is not zero.',
    'no-demand': 'All demand weights are 0, so nothing is measured. Change the weights.',
  },
};

/** Words of the years. */
export const timeWords = { zh, en };
export type TimeWords = WordsOf<typeof zh>;
