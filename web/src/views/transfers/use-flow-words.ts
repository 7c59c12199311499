import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { transfersQuery } from '../../api/transfer-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useRegionNames } from '../coverage/use-region-names.ts';
import type { FlowWordsContext } from './flow-words.ts';
import { allTransfers } from './usual-transfers.ts';

/** Every place that a record names, as fine as it is known. */
const placesQuery = transfersQuery({ ...allTransfers, level: 'prefecture', region: 'nation', most: 1 });

/** What it takes to put a transfer record into words. Records themselves name their places in Chinese alone. */
export function useFlowWords(): FlowWordsContext {
  const { language, words, format } = useWords();
  const names = useNames();
  const regionName = useRegionNames();
  const { data } = useQuery({ ...placesQuery, enabled: language === 'en' });
  return useMemo(() => {
    const named = new Map((data?.nodes ?? []).map(({ unit }) => [unit.id, unit.nameEn]));
    const nameOf = (adcode: string) => regionName(adcode) || (named.get(adcode) ?? '');
    return { language, words, format, names, nameOf };
  }, [language, words, format, names, regionName, data]);
}
