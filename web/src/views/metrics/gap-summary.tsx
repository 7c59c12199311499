import type { AccessAnswer } from '@icfm/api/access/schema';
import { fill } from '../../i18n/fill.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';

/** The total gap, and how many clusters have no matching branch in reach at all. */
export function GapSummary({ answer }: { readonly answer: AccessAnswer }) {
  const { format } = useWords();
  const words = useFeatureWords(metricWords);
  const { totalGap, demandWeight } = answer.scope;
  if (totalGap === null) return null;
  const full = answer.clusters.filter((cluster) => cluster.demandWeight > 0 && cluster.gap === cluster.demandWeight);
  const reach = format.count(answer.parameters.reachKilometers);
  return (
    <p className="text-sm">
      {fill(words.gapTotal, { total: format.figure(totalGap), weight: format.figure(demandWeight) })}{' '}
      {full.length > 0 ? fill(words.gapFull, { count: format.count(full.length), reach }) : null}
    </p>
  );
}
