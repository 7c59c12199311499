import { useMemo } from 'react';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useRegionNames } from '../coverage/use-region-names.ts';
import type { FlowWordsContext } from './flow-words.ts';

export function useFlowWords(): FlowWordsContext {
  const { language, words, format } = useWords();
  const names = useNames();
  const nameOf = useRegionNames();
  return useMemo(() => ({ language, words, format, names, nameOf }), [language, words, format, names, nameOf]);
}
