import type { BranchInReach, ClusterCoverageDetail, NearestBranch } from '@icfm/api/coverage/schema';
import type { ExplainWords } from '../../i18n/explain-words.ts';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import { type Depth, depths, type Verdict } from '../../state/url.ts';
import { distanceWords } from '../coverage/distance-words.ts';
import { verdictAt } from '../coverage/verdict-at.ts';

type Context = {
  readonly words: Dictionary;
  readonly own: ExplainWords;
  readonly format: Format;
  readonly nameOfMember: (adcode: string) => string;
};

/** What stands behind the verdict of a cluster at one depth. */
export type Why = { readonly depth: Depth; readonly verdict: Verdict; readonly sentences: readonly string[] };

/** What a sentence says of one branch. */
function branchValues(branch: NearestBranch, detail: ClusterCoverageDetail, { words, format, nameOfMember }: Context) {
  const { distanceKilometers, memberAdcode, match, nameZh } = branch;
  return {
    branch: nameZh,
    distance: distanceWords(distanceKilometers, words, format),
    reach: format.count(detail.parameters.reachKilometers),
    member: nameOfMember(memberAdcode),
    rule: words.rule[detail.parameters.memberRule],
    match,
  };
}

const isWithin = ({ distanceKilometers }: NearestBranch, { parameters }: ClusterCoverageDetail) =>
  distanceKilometers.lower <= parameters.reachKilometers;

function whyPresence(detail: ClusterCoverageDetail, context: Context): string[] {
  const { own } = context;
  const { nearest, verdicts } = detail.coverage;
  if (verdicts.presence === 'not-measured') return [own.presenceUnmeasured];
  if (!nearest.branch) return [own.presenceNone];
  const { isInside } = nearest.branch.distanceKilometers;
  const values = branchValues(nearest.branch, detail, context);
  return [fill(isInside ? own.presenceInside : own.presenceNearest, values)];
}

function precisionWord(detail: ClusterCoverageDetail, branchId: string, words: Dictionary): string | null {
  const precision = detail.branches.find((branch) => branch.branchId === branchId)?.positionPrecision;
  return precision === 'street' || precision === 'county' || precision === 'prefecture'
    ? words.precision[precision]
    : null;
}

/** The branch that the verdict rests on: the nearest of all may be a possible one, what makes it certain is named. */
function decisiveBranch({ coverage, branches }: ClusterCoverageDetail): NearestBranch | null {
  const certain = branches.find(({ verdict }) => verdict === 'certain');
  return (coverage.verdicts.specialised === 'certain' ? certain : null) ?? coverage.nearest.specialised;
}

function specialisedSentence(branch: NearestBranch, detail: ClusterCoverageDetail, context: Context): string {
  const { words, own, format } = context;
  const { verdicts, branchesInReach } = detail.coverage;
  const { isInside, upper } = branch.distanceKilometers;
  const values = {
    ...branchValues(branch, detail, context),
    what: own.specialisedBranch,
    count: format.count(branchesInReach.certain),
    precision: precisionWord(detail, branch.branchId, words) ?? words.precision.prefecture,
  };
  if (verdicts.specialised === 'certain') {
    return fill(isInside ? words.cluster.whyCertainInside : words.cluster.whyCertain, values);
  }
  const isKnown = upper <= detail.parameters.reachKilometers;
  if (verdicts.specialised === 'possible') return fill(isKnown ? own.ruleNotMet : words.cluster.whyPossible, values);
  return fill(isWithin(branch, detail) ? own.ruleNotMet : words.cluster.whyNone, values);
}

/** How far off the position of a branch may be: half the width of its band; null where it is known sharply. */
function precisionSentence(branch: NearestBranch, detail: ClusterCoverageDetail, context: Context): string | null {
  const { words, own, format } = context;
  const { upper, estimate } = branch.distanceKilometers;
  const spread = upper - estimate;
  if (spread < 0.5) return null;
  const precision = precisionWord(detail, branch.branchId, words);
  const values = { branch: branch.nameZh, spread: format.kilometers(spread) };
  return precision === null ? fill(own.precisionPlain, values) : fill(own.precision, { ...values, precision });
}

function whySpecialised(detail: ClusterCoverageDetail, context: Context): string[] {
  const branch = decisiveBranch(detail);
  if (branch === null) return [context.words.cluster.whyNoneAtAll];
  const precision = precisionSentence(branch, detail, context);
  return [specialisedSentence(branch, detail, context), ...(precision === null ? [] : [precision])];
}

/** The branches in reach whose sector matches: of a match above 0 and at least the least that counts. */
function matchingInReach({ branches, parameters }: ClusterCoverageDetail): BranchInReach[] {
  return branches.filter(({ match }) => match > 0 && match >= parameters.minimumMatch);
}

function nearestMatchedSentence(matched: NearestBranch, detail: ClusterCoverageDetail, context: Context): string {
  const { own } = context;
  const verdict = detail.coverage.verdicts.matched;
  const { isInside, upper } = matched.distanceKilometers;
  const values = { ...branchValues(matched, detail, context), what: own.matchedBranch };
  if (verdict === 'certain') return fill(isInside ? own.matchedInside : own.matchedNearest, values);
  const isKnown = upper <= detail.parameters.reachKilometers;
  if (verdict === 'possible') return fill(isKnown ? own.ruleNotMet : own.matchedPossible, values);
  return fill(isWithin(matched, detail) ? own.ruleNotMet : own.matchedNone, values);
}

function whyMatched(detail: ClusterCoverageDetail, context: Context): string[] {
  const { words, own, format } = context;
  const { matched } = detail.coverage.nearest;
  if (!matched) return [words.cluster.whyNoMatch];
  const inReach = matchingInReach(detail);
  const certain = inReach.filter(({ verdict }) => verdict === 'certain').length;
  const counts = { certain: format.count(certain), possible: format.count(inReach.length - certain) };
  const nearest = nearestMatchedSentence(matched, detail, context);
  return inReach.length === 0 ? [nearest] : [fill(own.matchedInReach, counts), nearest];
}

function whyAuthorised(detail: ClusterCoverageDetail, { words, own, format }: Context): string[] {
  const inReach = matchingInReach(detail);
  if (inReach.length === 0) return [own.authorityNoMatch];
  const { authorisedUnknownAsNo, authorisedUnknownAsYes } = detail.coverage.verdicts;
  const withAuthority = (authority: BranchInReach['authority']) =>
    format.count(inReach.filter((branch) => branch.authority === authority).length);
  const counts = { yes: withAuthority('yes'), no: withAuthority('no'), unknown: withAuthority('unknown') };
  const counted = fill(own.authority, { ...counts, count: format.count(inReach.length) });
  if (authorisedUnknownAsNo === authorisedUnknownAsYes) return [counted];
  const ends = { low: words.verdict[authorisedUnknownAsNo], high: words.verdict[authorisedUnknownAsYes] };
  return [counted, fill(own.authorityBand, ends)];
}

const reasons = {
  presence: whyPresence,
  specialised: whySpecialised,
  matched: whyMatched,
  authorised: whyAuthorised,
} as const;

/** Why a cluster has its verdicts, depth by depth: the nearest branches, what is in reach, and how well it is known. */
export function whySentences(detail: ClusterCoverageDetail, context: Context): Why[] {
  return depths.map((depth) => ({
    depth,
    verdict: verdictAt(detail.coverage, depth),
    sentences: reasons[depth](detail, context),
  }));
}

/** How the member places make one verdict; null for a cluster of one place. */
export function ruleSentence(detail: ClusterCoverageDetail, { words, format }: Context): string | null {
  if (detail.members.length < 2) return null;
  const covered = detail.members.filter(({ specialised }) => specialised === 'certain').length;
  return fill(words.cluster.whyRule, {
    rule: words.rule[detail.parameters.memberRule],
    covered: format.count(covered),
    total: format.count(detail.members.length),
  });
}
