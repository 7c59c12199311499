import { bankWords } from '../../i18n/bank-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { useBankTexts } from './use-bank-texts.ts';

/** Presence is not measured: of one bank the specialised branches can still be seen, of all a list is what helps. */
export function NoPresence() {
  const { state, set } = useView();
  const { words: shared } = useWords();
  const words = useFeatureWords(bankWords);
  const { ofBank } = useBankTexts();
  if (state.bank === null) {
    return (
      <EmptyState action={shared.measure.presenceAction} onAction={() => set({ tool: 'data', selected: null })}>
        {shared.measure.presenceEmpty}
      </EmptyState>
    );
  }
  return (
    <EmptyState action={words.showSpecialised} onAction={() => set({ depth: 'specialised', verdicts: [], sort: null })}>
      {fill(words.noPresence, { whose: ofBank })}
    </EmptyState>
  );
}
