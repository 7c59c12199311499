import type { WordsOf } from './zh.ts';

const zh = {
  range: '{least}–{most}',
  badge: '稳健性：{value} 个',
  badgeStable: '稳健性：稳定',
  title: '稳健性检验（M15）',
  open: '{badge}。查看如何检验',
  stableSentence: '{draws} 次抽样的结果相同：{place}有 {count} 个集群{depth}在范围内。',
  rangeSentence: '{draws} 次抽样中，{place}{depth}在范围内的集群为 {least}–{most} 个（{leastShare}–{mostShare}）。',
  depth: { specialised: '有专营支行', matched: '有对口专营支行（C2）' },
  draw: '每次抽样取一个 {least}–{most} 公里之间的覆盖半径（设定值 ±10%），并把每家支行放在其位置不确定范围内的一个确切点上；与集群成员所在地同县（区）的支行仍在本地。',
  bounds: '因此每次的结果都在“确定覆盖”（最小半径）与“确定加可能”（最大半径）之间，而不一定包含“确定”的数字。',
  seed: '随机种子固定为 {seed}：同样的问题，答案相同。',
  first: '缺口（未覆盖比例）排名第一的{place}，在 {share} 的抽样中居第一。',
  ranks: '排名稳健性：',
  rank: '{place} 第 {rank} 位',
  rankRange: '{place} 第 {least}–{most} 位',
  ranksNote: '{draws} 次抽样，首位在其中 {share} 居第一',
};

const en: WordsOf<typeof zh> = {
  range: '{least}–{most}',
  badge: 'Robustness: {value} clusters',
  badgeStable: 'Robustness: stable',
  title: 'Test of robustness (M15)',
  open: '{badge}. How it was tested',
  stableSentence: 'All {draws} draws agree: {place} has {count} clusters with {depth} in reach.',
  rangeSentence:
    'Over {draws} draws, {place} has {least}–{most} clusters ({leastShare}–{mostShare}) with {depth} in reach.',
  depth: { specialised: 'a specialised branch', matched: 'a matching specialised branch (C2)' },
  draw: 'Each draw takes a reach between {least} and {most} km (±10% of the one set) and puts every branch at one point within the uncertainty of its position; a branch inside the unit of a member place stays inside.',
  bounds:
    'So each result lies between “certainly covered” at the least reach and “certain plus possible” at the greatest, and need not include the certain figure.',
  seed: 'The random seed is fixed at {seed}: the same question has the same answer.',
  first: '{place}, first by gap (share not covered), comes first in {share} of the draws.',
  ranks: 'Robustness of ranks: ',
  rank: '{place} {rank}',
  rankRange: '{place} {least}–{most}',
  ranksNote: '{draws} draws; the first comes first in {share}',
};

/** Words of the test of robustness. */
export const robustnessWords = { zh, en };
