import type { Language } from '../state/url.ts';
import { useWords } from './use-words.tsx';

/** The words of one feature in the language shown. They stand in a file of their own, so that they load with the feature. */
export function useFeatureWords<Zh>(words: Readonly<Record<Language, Zh>>): Zh {
  return words[useWords().language];
}
