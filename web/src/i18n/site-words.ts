import type { WordsOf } from './zh.ts';

const zh = {
  title: '下一批网点',
  controls: '规划条件',
  depth: { label: '怎样算覆盖（只计确定）', presence: 'C1 有网点', specialised: '有专营支行', matched: 'C2 对口专营' },
  noAuthority: '新设网点的审批权由银行自定，无法规划；这里按 C2 对口专营计算，地图上仍显示 C3。',
  limit: {
    label: '限额',
    number: '按数量',
    budget: '按预算',
    newSites: '新设或升级几家',
    budgetValue: '预算',
    fewer: '减少一家',
    more: '增加一家',
    openCost: '新设一家',
    upgradeCost: '升级一家',
  },
  further: '更多条件',
  upgrades: '允许把本行现有网点升级为合用的网点',
  rivals: { label: '同业已覆盖的集群', ignored: '仍计为空白', counted: '视为已有服务' },
  siteRegion: { label: '新网点设在', shown: '所示地区', nation: '全国' },
  seats: { label: '候选地', all: '县级和地级驻地', county: '只选县级', prefecture: '只选地级' },
  speciality: { label: '新网点的专长', needed: '按所服务集群的行业' },
  chips: {
    locked: '必选',
    forbidden: '排除',
    closed: '假设关闭',
    rivalSeats: '假设同业新设',
    drop: '取消：{what}',
    clear: '全部清除',
  },
  progress: {
    label: '求解进度',
    waiting: '排队等候求解',
    preparing: '正在整理候选地',
    best: '正在求最优并证明',
    curve: '正在证明各限额的最优 {done}/{total}',
    ties: '正在查找同样好的选择 {done}/{total}',
    median: '正在求平均距离最短',
    centre: '正在求最远距离最短',
    fewest: '正在求最少网点数',
    draws: '正在抽样重算 {done}/{total}',
    cancel: '停止求解',
    stopped: '已停止求解。',
    stoppedKept: '已停止求解，下面仍是上一次的结果。',
    again: '重新求解',
    stale: '下面是上一次的结果。',
  },
  problem: {
    hint: '可以减少必选或排除的网点、放宽数量或预算，或扩大新网点所在地区。',
    clearSites: '清除必选与排除',
  },
  empty: {
    'no-branches': '当前条件下没有可用的网点名单，网点规划未测量：未知不等于零。请导入网点名单，或换一种覆盖口径。',
    'no-clusters': '当前筛选下名录中没有集群，也就无从规划网点。请放宽筛选或换一个地区。',
    'reach-is-zero': '覆盖半径为 0 公里，网点规划未测量。请设一个大于 0 的半径。',
    'no-demand': '集群的需求权重都是 0，没有要覆盖的需求。请在“筛选”里调整权重。',
    import: '导入网点名单',
    covered: '{place}名录内的 {clusters} 个集群都已覆盖，不需要再开网点。可以换更高的要求，或缩小覆盖半径再看。',
    beyond:
      '还没有覆盖的 {beyond} 个集群，都在候选地的覆盖半径之外，再开网点也够不到。可以加大半径，或放宽新网点所在地区与候选地。',
    allBanks:
      '没有选定银行：把名录中全部已知网点当作一个整体，看哪里再设网点能补上空白。选定银行后，只补这家银行自己的空白。',
  },
};

const en: WordsOf<typeof zh> = {
  title: 'Next branches',
  controls: 'What is asked',
  depth: {
    label: 'What counts as covered (for certain)',
    presence: 'C1 Any',
    specialised: 'Specialised',
    matched: 'C2 Matching',
  },
  noAuthority:
    'The authority of a new branch is its bank’s to give and cannot be planned: the plan is made for C2 matching, while the map still shows C3.',
  limit: {
    label: 'Limit',
    number: 'By number',
    budget: 'By budget',
    newSites: 'Branches opened or upgraded',
    budgetValue: 'Budget',
    fewer: 'One fewer',
    more: 'One more',
    openCost: 'Opening one',
    upgradeCost: 'Upgrading one',
  },
  further: 'More conditions',
  upgrades: 'Existing own branches may be upgraded to suitable ones',
  rivals: { label: 'Clusters that competitors cover', ignored: 'Still open', counted: 'Count as served' },
  siteRegion: { label: 'New branches lie in', shown: 'Region shown', nation: 'All China' },
  seats: {
    label: 'Candidate places',
    all: 'County and prefecture seats',
    county: 'Counties only',
    prefecture: 'Prefectures only',
  },
  speciality: { label: 'Speciality of new branches', needed: 'What the clusters served need' },
  chips: {
    locked: 'Must have',
    forbidden: 'Ruled out',
    closed: 'If closed',
    rivalSeats: 'If a competitor opens',
    drop: 'Drop: {what}',
    clear: 'Clear all',
  },
  progress: {
    label: 'Progress of the solver',
    waiting: 'Waiting for the solver',
    preparing: 'Gathering candidates',
    best: 'Finding and proving the optimum',
    curve: 'Proving the optimum for each limit, {done} of {total}',
    ties: 'Looking for equally good choices, {done} of {total}',
    median: 'Least mean distance',
    centre: 'Least worst distance',
    fewest: 'Fewest branches',
    draws: 'Solving draws again, {done} of {total}',
    cancel: 'Stop solving',
    stopped: 'Solving was stopped.',
    stoppedKept: 'Solving was stopped; below is still the last answer.',
    again: 'Solve again',
    stale: 'Below is the last answer.',
  },
  problem: {
    hint: 'Lock or rule out fewer sites, raise the number or the budget, or widen the region of new branches.',
    clearSites: 'Clear locked and ruled-out sites',
  },
  empty: {
    'no-branches':
      'No list of branches answers this question, so next branches are not measured: unknown is not zero. Import a list, or choose another depth.',
    'no-clusters': 'No cluster on the list passes the filters, so there is nothing to plan for. Widen the filters.',
    'reach-is-zero': 'The reach is 0 km, so next branches are not measured. Choose a reach above 0.',
    'no-demand': 'All demand weights are 0, so there is no demand to be covered. Change the weights under “Filters”.',
    import: 'Import a branch list',
    covered:
      '{place}: all {clusters} clusters on the list are covered, so no branch needs to be added. Try a higher depth or a shorter reach.',
    beyond:
      'The {beyond} clusters still uncovered are out of reach of every candidate: no new branch helps. Try a longer reach, or more candidate places.',
    allBanks:
      'No bank is chosen: all known branches are taken as one network, and new ones fill its gaps. Choose a bank to fill the gaps of that bank alone.',
  },
};

/** Words of what the next branches are asked by, and of the work for an answer. */
export const siteWords = { zh, en };
export type SiteWords = WordsOf<typeof zh>;
