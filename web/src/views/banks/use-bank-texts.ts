import { bankWords } from '../../i18n/bank-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useView } from '../shell/view-context.tsx';
import { bankTexts } from './bank-texts.ts';

/** The words for the bank of the address, in the language shown. */
export function useBankTexts() {
  const { state } = useView();
  return bankTexts(state.bank, useFeatureWords(bankWords));
}
