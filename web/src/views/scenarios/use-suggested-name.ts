import { fill } from '../../i18n/fill.ts';
import { scenarioWords } from '../../i18n/scenario-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';

/** A name that says what is asked: the place, how many sites or what may be spent, the reach. */
export function useSuggestedName(): string {
  const { state } = useView();
  const { format } = useWords();
  const words = useFeatureWords(scenarioWords).save;
  const { steps } = useRegionPath(state.region);
  const texts = { place: steps.at(-1)?.name ?? state.region, reach: format.count(state.reach) };
  if (state.budget !== null) return fill(words.suggestionBudget, { ...texts, budget: format.figure(state.budget) });
  return fill(words.suggestion, { ...texts, sites: format.count(state.newSites) });
}
