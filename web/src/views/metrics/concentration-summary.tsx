import type { AccessAnswer } from '@icfm/api/access/schema';
import { fill } from '../../i18n/fill.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { BankWhatIf } from './bank-what-if.tsx';
import { clusterValue } from './metric-values.ts';

/** Which clusters the mean rests on, what it is not, and what one more branch would change. */
export function ConcentrationSummary({ answer }: { readonly answer: AccessAnswer }) {
  const { format } = useWords();
  const words = useFeatureWords(metricWords);
  const reached = answer.clusters.filter((cluster) => clusterValue(cluster, 'concentration') !== null).length;
  const without = answer.clusters.length - reached;
  return (
    <>
      <p className="text-xs leading-5 text-ink-muted">
        {fill(words.bankCount, { count: format.count(reached), without: format.count(without) })}{' '}
        <strong className="font-semibold text-ink">{words.notShares}</strong>
      </p>
      <BankWhatIf />
    </>
  );
}
