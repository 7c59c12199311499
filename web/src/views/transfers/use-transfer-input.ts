import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { vocabularyQuery } from '../../api/queries.ts';
import { createNames } from '../../api/use-names.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { transferTableWords } from '../../i18n/transfer-table-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { languages } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';
import { readiness } from '../table/use-field-context.ts';
import type { TransferContext } from './transfer-fields.ts';
import type { TransferInput } from './transfer-table.ts';
import { useTransfers } from './use-transfers.ts';

/** What names the columns of flows: the answer itself knows its places. */
function useTransferContext(): TransferContext {
  const { state } = useView();
  const { words, format, language } = useWords();
  const { data } = useQuery(vocabularyQuery);
  return useMemo(
    () => ({
      ...{ state, words, format, language, hasPresence: false, nameOf: () => '' },
      names: createNames(data, language),
      table: tableWords[language],
      transfer: transferTableWords[language],
    }),
    [state, words, format, language, data],
  );
}

/** What the table of flows is made of, once it has come; `isReady` when all of it is of this very address. */
export function useTransferInput() {
  const vocabulary = useQuery(vocabularyQuery);
  const context = useTransferContext();
  const { query, answer } = useTransfers();
  const input = useMemo((): TransferInput | null => {
    if (!answer) return null;
    return { answer, context, bothNames: languages.map((each) => createNames(vocabulary.data, each)) };
  }, [answer, context, vocabulary.data]);
  return { input, query, ...readiness([query, vocabulary]) };
}
