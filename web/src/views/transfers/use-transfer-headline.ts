import { useMemo } from 'react';
import { useNames } from '../../api/use-names.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';
import { transferHeadline, writeHeadline } from './transfer-headline.ts';
import { useTransfers } from './use-transfers.ts';

/** What the page says of the transfers at the address, as plain text; null until it stands. */
export function useTransferHeadline(): string | null {
  const { state } = useView();
  const { language, format } = useWords();
  const names = useNames();
  const { answer } = useTransfers();
  const { steps } = useRegionPath(state.region);
  const place = steps.at(-1)?.name ?? '';
  return useMemo(() => {
    if (!answer) return null;
    return writeHeadline(transferHeadline(answer, { words: transferWords[language], names, format, place }), format);
  }, [answer, language, names, format, place]);
}
