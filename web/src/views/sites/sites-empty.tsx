import type { SitesAnswer } from '@icfm/api/sites/schema';
import { fill } from '../../i18n/fill.ts';
import { siteWords } from '../../i18n/site-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';

/** Why there is nothing to plan: `not-measured`, `covered`, `beyond`; null where there is. */
export function emptyReason({ notMeasured, problem }: SitesAnswer): 'not-measured' | 'covered' | 'beyond' | null {
  if (notMeasured !== null) return 'not-measured';
  if (problem.coveredClusters === problem.clusters) return 'covered';
  return problem.coveredClusters + problem.beyondClusters === problem.clusters ? 'beyond' : null;
}

type SitesEmptyProps = { readonly answer: SitesAnswer; readonly place: string };

/** Says what is missing, or that nothing is, and the one click that helps. */
export function SitesEmpty({ answer, place }: SitesEmptyProps) {
  const { set } = useView();
  const { empty: words } = useFeatureWords(siteWords);
  const { format } = useWords();
  const { notMeasured, problem } = answer;
  const reason = emptyReason(answer);
  if (reason === null) return null;
  if (notMeasured !== null) {
    const toImport = () => void set({ tool: 'data', selected: null });
    return (
      <EmptyState {...(notMeasured === 'no-branches' ? { action: words.import, onAction: toImport } : {})}>
        {words[notMeasured]}
      </EmptyState>
    );
  }
  const values = {
    place,
    clusters: format.count(problem.clusters),
    beyond: format.count(problem.beyondClusters),
  };
  return <EmptyState>{fill(words[reason === 'covered' ? 'covered' : 'beyond'], values)}</EmptyState>;
}
