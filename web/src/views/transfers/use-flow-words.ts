import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { flowsQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useRegionNames } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import type { FlowWordsContext } from './flow-words.ts';
import { useEndNames } from './use-end-names.ts';

/** What it takes to put a transfer record into words. */
export function useFlowWords(): FlowWordsContext {
  const { state } = useView();
  const { language, words, format } = useWords();
  const names = useNames();
  const regionName = useRegionNames();
  const isWanted = state.view === 'transfers' && language === 'en';
  const { data } = useQuery({ ...flowsQuery, enabled: isWanted });
  const endNames = useEndNames(data, isWanted, regionName);
  return useMemo(() => {
    const nameOf = (adcode: string) => regionName(adcode) || (endNames[adcode] ?? '');
    return { language, words, format, names, nameOf };
  }, [language, words, format, names, regionName, endNames]);
}
