import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { ScenarioWords } from '../../i18n/scenario-words.ts';
import type { PlanDifference } from './scenario-comparison.ts';

type Pair = { readonly one: string; readonly other: string };

function clustersPhrase(clusters: number, words: ScenarioWords['compare'], format: Format): string {
  if (clusters === 0) return words.clustersEqual;
  const count = format.count(Math.abs(clusters));
  return fill(clusters > 0 ? words.clustersMore : words.clustersFewer, { count });
}

function costPhrase(cost: number, words: ScenarioWords['compare'], format: Format): string {
  if (cost === 0) return words.costEqual;
  return fill(cost > 0 ? words.costMore : words.costLess, { cost: format.figure(Math.abs(cost)) });
}

/** Which of two plans covers more, by how much and at what cost, in one sentence. */
export function differenceSentence(
  { weight, clusters, cost }: PlanDifference,
  { one, other, coveredWeight }: Pair & { readonly coveredWeight: number },
  { words, format }: { readonly words: ScenarioWords['compare']; readonly format: Format },
): string {
  // The better one is the subject; of equals the second.
  const sign = weight < 0 ? -1 : 1;
  const name = weight < 0 ? one : other;
  const costs = costPhrase(sign * cost, words, format);
  if (weight === 0) return fill(words.equal, { weight: format.figure(coveredWeight), name, cost: costs });
  return fill(words.better, {
    name,
    weight: format.figure(Math.abs(weight)),
    clusters: clustersPhrase(sign * clusters, words, format),
    cost: costs,
  });
}
