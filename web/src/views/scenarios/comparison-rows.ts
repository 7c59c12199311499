import type { SitesAnswer } from '@icfm/api/sites/schema';
import type { Format } from '../../i18n/format.ts';
import type { ScenarioWords } from '../../i18n/scenario-words.ts';
import { certificateText } from './certificate-text.ts';
import { marginalWeight } from './scenario-comparison.ts';

/** One measure of both plans, in words. */
export type ComparisonRow = { readonly id: string; readonly label: string; readonly values: readonly string[] };

type Writing = { readonly words: ScenarioWords; readonly format: Format };
type Write = (answer: SitesAnswer, writing: Writing) => string;

const figureOrNone = (value: number | null | undefined, { words, format }: Writing) =>
  value === null || value === undefined ? words.compare.none : format.figure(value);

const writers: readonly (readonly [keyof ScenarioWords['compare'], Write])[] = [
  ['coveredWeight', ({ plan }, writing) => figureOrNone(plan?.coveredWeight, writing)],
  [
    'share',
    ({ plan }, { words, format }) =>
      plan === null
        ? words.compare.none
        : plan.coveredShare === null
          ? words.compare.unmeasured
          : format.percent(plan.coveredShare),
  ],
  ['coveredClusters', ({ plan }, writing) => figureOrNone(plan?.coveredClusters, writing)],
  ['newWeight', ({ plan }, writing) => figureOrNone(plan?.newWeight, writing)],
  ['newClusters', ({ plan }, writing) => figureOrNone(plan?.newClusters, writing)],
  ['sites', ({ plan }, writing) => figureOrNone(plan?.sites.length, writing)],
  ['cost', ({ plan }, writing) => figureOrNone(plan?.cost, writing)],
  ['marginal', ({ plan }, writing) => figureOrNone(marginalWeight(plan), writing)],
  ['status', ({ certificate }, { words }) => certificateText(certificate, words)],
  ['bound', ({ certificate }, writing) => figureOrNone(certificate.bound, writing)],
];

/** What both plans came to, measure by measure. Where nothing was measured every value says so. */
export function comparisonRows(answers: readonly SitesAnswer[], writing: Writing): ComparisonRow[] {
  const { words } = writing;
  return writers.map(([id, write]) => ({
    id,
    label: words.compare[id],
    values: answers.map((answer) => (answer.notMeasured === null ? write(answer, writing) : words.compare.unmeasured)),
  }));
}
