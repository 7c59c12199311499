import type { SiteCertificate, SiteChoice, SitesAnswer } from '@icfm/api/sites/schema';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { SiteAnswerWords } from '../../i18n/site-answer-words.ts';
import { finePercent, gapText, secondsText, sharePair } from './fine-percent.ts';

/** What is opened and upgraded, in words: empty where nothing is. */
function actionWords({ sites }: SiteChoice, { headline }: SiteAnswerWords, format: Format): string {
  const upgrade = sites.filter(({ action }) => action === 'upgrade').length;
  const open = sites.length - upgrade;
  const counts = { open: format.count(open), upgrade: format.count(upgrade) };
  if (upgrade === 0) return open === 1 ? headline.openOne : fill(headline.open, counts);
  if (open === 0) return upgrade === 1 ? headline.upgradeOne : fill(headline.upgrade, counts);
  return fill(headline.both, counts);
}

/** How far an answer is proved, in one sentence: `optimal` is said only of what the solver proved. */
export function proofSentence(
  { status, gap, seconds }: SiteCertificate,
  { headline }: SiteAnswerWords,
  format: Format,
): string {
  if (status === 'optimal') return headline.optimal;
  if (status === 'infeasible') return headline.infeasible;
  if (status === 'undecided') return fill(headline.undecided, { seconds: secondsText(seconds, format) });
  if (gap === null) return headline.feasibleOpen;
  return fill(headline.feasible, { gap: gapText(gap) });
}

/** The answer as a sentence that can be read aloud; null where there is no plan to speak of. */
export function gainSentence(
  { plan, problem }: SitesAnswer,
  words: SiteAnswerWords,
  format: Format,
): { readonly template: string; readonly texts: Readonly<Record<string, string>>; readonly count: number } | null {
  if (plan === null) return null;
  const share = problem.demandWeight === 0 ? 0 : problem.coveredWeight / problem.demandWeight;
  const [before, after] = sharePair(share, plan.coveredShare ?? share, format);
  if (plan.newWeight === 0) return { template: words.headline.none, texts: { before }, count: 0 };
  return {
    template: plan.newClusters === 1 ? words.headline.gainOne : words.headline.gain,
    texts: { action: actionWords(plan, words, format), weight: format.figure(plan.newWeight), before, after },
    count: plan.newClusters,
  };
}

/** What the certificate says at length, with its figures. */
export function certificateSentence(
  { status, incumbent, bound, gap }: SiteCertificate,
  { certificate }: SiteAnswerWords,
  format: Format,
): string {
  const figure = (value: number | null) => (value === null ? '—' : format.figure(value));
  const figures = { incumbent: figure(incumbent), bound: figure(bound) };
  if (status === 'optimal') return fill(certificate.optimal, { ...figures, bound: figure(bound ?? incumbent) });
  if (status === 'infeasible') return certificate.infeasible;
  if (status === 'undecided') {
    return bound === null ? certificate.undecidedOpen : fill(certificate.undecided, figures);
  }
  if (bound === null || gap === null) return fill(certificate.feasibleOpen, figures);
  return fill(certificate.feasible, { ...figures, gap: gapText(gap) });
}

/** The greedy choice beside the plan, by covered demand weight. */
export function greedySentence({ plan, greedy }: SitesAnswer, words: SiteAnswerWords, format: Format): string | null {
  if (plan === null) return null;
  const { certificate } = words;
  const covered = format.figure(greedy.coveredWeight);
  const less = plan.coveredWeight - greedy.coveredWeight;
  if (less === 0) return fill(certificate.greedySame, { covered });
  if (less < 0) return fill(certificate.greedyMore, { covered });
  const share = finePercent(less / plan.coveredWeight, format);
  return fill(certificate.greedyLess, { covered, less: format.figure(less), share });
}

/** How the user's own choice compares with the plan; null where there is none. */
export function pickSentence(
  { plan, pick, certificate }: SitesAnswer,
  { pick: words }: SiteAnswerWords,
  format: Format,
): string | null {
  if (pick === null) return null;
  if (pick.isBeyondLimit) return words.beyondLimit;
  const { regretWeight, regretShare, choice } = pick;
  if (plan === null || regretWeight === null || regretShare === null) return null;
  const isProved = certificate.status === 'optimal';
  if (regretWeight < 0) return fill(words.more, { weight: format.figure(-regretWeight) });
  if (regretWeight === 0) return isProved ? words.same : words.sameOfBest;
  const clusters = plan.coveredClusters - choice.coveredClusters;
  const values = {
    share: finePercent(regretShare, format),
    clusters: format.count(clusters),
    weight: format.figure(regretWeight),
  };
  if (clusters > 0) return fill(isProved ? words.less : words.lessOfBest, values);
  return fill(isProved ? words.lessWeight : words.lessWeightOfBest, values);
}

/** Other sets that cover as much: how many, and whether there may be more. */
export function tieSentence({ ties }: SitesAnswer, { ties: words }: SiteAnswerWords, format: Format): string {
  const count = ties.others.length;
  if (count === 0) return ties.isComplete ? words.none : words.unknown;
  return fill(ties.isComplete ? words.some : words.atLeast, { count: format.count(count) });
}
