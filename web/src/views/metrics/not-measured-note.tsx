import { fill } from '../../i18n/fill.ts';
import { metricWords } from '../../i18n/metric-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { defaultReach, defaultWeights } from '../../state/url.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import type { Unmeasured } from './not-measured.ts';

type NoteProps = { readonly reason: Unmeasured; readonly place: string };

const mostReach = 1000;

type Action = { readonly text: string; readonly onAction: () => void };

/** The one click that helps. */
function useAction(reason: Unmeasured): Action {
  const { state, set, openRegion } = useView();
  const { action } = useFeatureWords(metricWords);
  const hasFilters = state.kinds.length + state.sectors.length > 0;
  const wider = Math.min(mostReach, state.reach * 2);
  const clear = { text: action.clear, onAction: () => void set({ kinds: [], sectors: [] }) };
  const nation = { text: action.nation, onAction: () => openRegion('nation') };
  const present = { text: action.year, onAction: () => void set({ year: null }) };
  const elsewhere = hasFilters ? clear : state.year === null ? nation : present;
  const actions: Record<Unmeasured, Action> = {
    'reach-is-zero': {
      text: fill(action.reach, { reach: defaultReach }),
      onAction: () => void set({ reach: defaultReach }),
    },
    'no-clusters': elsewhere,
    'no-branches': state.year === null ? elsewhere : present,
    'no-demand': { text: action.weights, onAction: () => void set({ weights: [...defaultWeights] }) },
    'no-bank-in-reach': { text: fill(action.widen, { reach: wider }), onAction: () => void set({ reach: wider }) },
  };
  return actions[reason];
}

/** Says why a metric has no figure here, with the one click that helps. */
export function NotMeasuredNote({ reason, place }: NoteProps) {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(metricWords);
  const { text, onAction } = useAction(reason);
  return (
    <EmptyState action={text} onAction={onAction}>
      {fill(words.notMeasured[reason], { place, reach: format.count(state.reach) })}
    </EmptyState>
  );
}
