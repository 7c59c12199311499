import { useCallback } from 'react';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { clusterKinds, defaultLeast, defaultMatch, defaultWeights, type UrlState } from '../../state/url.ts';
import { replaced } from '../../state/use-view-state.ts';
import { useView } from '../shell/view-context.tsx';
import { NumberGroup } from './number-group.tsx';

const weightRange = { minimum: 0, maximum: 1_000_000 } as const;
const shareRange = { minimum: 0, maximum: 1 } as const;

/** Typing is one gesture: it leaves no steps behind in the history. */
function useReplace() {
  const { set } = useView();
  return useCallback((change: Partial<UrlState>) => void set(change, replaced), [set]);
}

/** The demand weight of each kind of cluster, the sector match and its least, all of them in the address. */
export function DemandEditor() {
  const { state } = useView();
  const { words } = useWords();
  const { editor } = useFeatureWords(metricWords);
  const replace = useReplace();
  const setWeights = useCallback((weights: number[]) => replace({ weights }), [replace]);
  const setMatch = useCallback((match: number[]) => replace({ match }), [replace]);
  const setLeast = useCallback(([least = defaultLeast]: number[]) => replace({ least }), [replace]);
  return (
    <section aria-label={editor.title} className="space-y-3 border-t border-line pt-2">
      <NumberGroup
        legend={editor.weights}
        labels={clusterKinds.map((kind) => words.kindShort[kind])}
        values={state.weights}
        defaults={defaultWeights}
        isSomePositive
        commit={setWeights}
        {...weightRange}
      />
      <NumberGroup
        legend={editor.match}
        labels={[editor.sameSector, editor.sameGroup, editor.general]}
        values={state.match}
        defaults={defaultMatch}
        commit={setMatch}
        {...shareRange}
      />
      <NumberGroup
        legend={editor.least}
        labels={['σ']}
        values={[state.least]}
        defaults={[defaultLeast]}
        commit={setLeast}
        {...shareRange}
      />
    </section>
  );
}
