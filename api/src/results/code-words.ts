import type { Words } from '../http/language.ts';
import type { ReadModel } from '../readmodel/read-model.ts';

/** Words for the codes of answers that are in no vocabulary of the datasets. */
const ofAnswers: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  depth: {
    presence: { zh: 'C1 有网点', en: 'C1 Branch present' },
    specialised: { zh: '有专营支行', en: 'Specialised branch' },
    matched: { zh: 'C2 对口专营', en: 'C2 Matching branch' },
    authorised: { zh: 'C3 有审批权', en: 'C3 With own authority' },
  },
  served: {
    paired: { zh: '两端都有网点', en: 'Branches at both ends' },
    orphan: { zh: '只在转出地有网点，可跟随', en: 'At the origin only: to follow' },
    'destination-only': { zh: '只在承接地有网点', en: 'At the destination only' },
    neither: { zh: '两端都未发现网点', en: 'None known at either end' },
  },
  quadrant: {
    'high-inflow-low-access': { zh: '承接多，金融难及', en: 'Much inflow, finance far' },
    'high-inflow-high-access': { zh: '承接多，金融可及', en: 'Much inflow, finance near' },
    'low-inflow-low-access': { zh: '承接少，金融难及', en: 'Little inflow, finance far' },
    'low-inflow-high-access': { zh: '承接少，金融可及', en: 'Little inflow, finance near' },
  },
  action: { open: { zh: '新设', en: 'open' }, upgrade: { zh: '升级为专营', en: 'upgrade to specialised' } },
  proof: {
    optimal: { zh: '已证明最优', en: 'proved optimal' },
    feasible: { zh: '最好方案，未证明', en: 'best found, not proved' },
    infeasible: { zh: '已证明无解', en: 'proved impossible' },
    undecided: { zh: '未得出结论', en: 'undecided' },
  },
  notMeasured: {
    'reach-is-zero': { zh: '覆盖半径为 0', en: 'the reach is 0' },
    'no-clusters': { zh: '没有集群', en: 'there are no clusters' },
    'no-branches': { zh: '没有相应网点名单', en: 'no list of such branches is loaded' },
    'no-demand': { zh: '需求权重全为 0', en: 'all demand weights are 0' },
  },
};

/** What a code of a vocabulary is called; null for none that is known. */
export type CodeWords = (vocabulary: string, code: string) => Words | null;

/** Words for all codes of a model's datasets and answers. */
export function codeWordsOf({ catalogue }: Pick<ReadModel, 'catalogue'>): CodeWords {
  return (vocabulary, code) => {
    if (vocabulary !== 'sector') return catalogue.labels[vocabulary]?.[code] ?? ofAnswers[vocabulary]?.[code] ?? null;
    const sector = catalogue.sectors.find(({ fileCodes }) => fileCodes.includes(code));
    return sector ? { zh: sector.nameZh, en: sector.nameEn } : null;
  };
}
