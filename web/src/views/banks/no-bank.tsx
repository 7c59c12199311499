import { bankWords } from '../../i18n/bank-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ownBank } from '../../state/url.ts';
import { EmptyState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';

/** Where the bank of the address has no branch on any list loaded: what is missing, and the one click that helps. */
export function NoBank() {
  const { state, set } = useView();
  const words = useFeatureWords(bankWords);
  if (state.bank === ownBank) {
    return (
      <EmptyState action={words.importOwn} onAction={() => set({ tool: 'data', selected: null })}>
        {words.noOwn}
      </EmptyState>
    );
  }
  return (
    <EmptyState action={words.showAll} onAction={() => set({ bank: null })}>
      {fill(words.unknown, { bank: state.bank ?? '' })}
    </EmptyState>
  );
}
