import type { ClusterCoverageDetail } from '@icfm/api/coverage/schema';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import { distanceWords } from '../coverage/distance-words.ts';

type Context = {
  readonly words: Dictionary;
  readonly format: Format;
  readonly nameOfMember: (adcode: string) => string;
};

function precisionWord(detail: ClusterCoverageDetail, branchId: string, words: Dictionary): string {
  const precision = detail.branches.find((branch) => branch.branchId === branchId)?.positionPrecision;
  if (precision === 'street' || precision === 'county') return words.precision[precision];
  return words.precision.prefecture;
}

function specialisedSentence(detail: ClusterCoverageDetail, { words, format, nameOfMember }: Context): string {
  const { nearest, verdicts, branchesInReach } = detail.coverage;
  if (!nearest.specialised) return words.cluster.whyNoneAtAll;
  const isCertain = verdicts.specialised === 'certain';
  // The nearest of all may be a possible one: what makes the verdict certain is named.
  const certain = detail.branches.find(({ verdict }) => verdict === 'certain');
  const branch = (isCertain ? certain : null) ?? nearest.specialised;
  const values = {
    branch: branch.nameZh,
    distance: distanceWords(branch.distanceKilometers, words, format),
    reach: format.count(detail.parameters.reachKilometers),
    member: nameOfMember(branch.memberAdcode),
    count: format.count(branchesInReach.certain),
    precision: precisionWord(detail, branch.branchId, words),
  };
  if (isCertain) {
    return fill(branch.distanceKilometers.isInside ? words.cluster.whyCertainInside : words.cluster.whyCertain, values);
  }
  return fill(verdicts.specialised === 'possible' ? words.cluster.whyPossible : words.cluster.whyNone, values);
}

function matchedSentence(detail: ClusterCoverageDetail, { words, format, nameOfMember }: Context): string {
  const { matched } = detail.coverage.nearest;
  if (!matched) return words.cluster.whyNoMatch;
  const { isInside } = matched.distanceKilometers;
  return fill(isInside ? words.cluster.whyMatchedInside : words.cluster.whyMatched, {
    branch: matched.nameZh,
    distance: distanceWords(matched.distanceKilometers, words, format),
    member: nameOfMember(matched.memberAdcode),
    match: matched.match,
  });
}

/** Why a cluster has its verdict: the nearest specialised branch, the nearest matching one, the member rule. */
export function whySentences(detail: ClusterCoverageDetail, context: Context): string[] {
  const { words, format } = context;
  const sentences = [specialisedSentence(detail, context), matchedSentence(detail, context)];
  if (detail.members.length < 2) return sentences;
  const covered = detail.members.filter(({ specialised }) => specialised === 'certain').length;
  const rule = fill(words.cluster.whyRule, {
    rule: words.rule[detail.parameters.memberRule],
    covered: format.count(covered),
    total: format.count(detail.members.length),
  });
  return [...sentences, rule];
}
