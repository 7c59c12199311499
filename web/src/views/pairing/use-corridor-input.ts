import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { pairingQuery } from '../../api/pairing-queries.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';
import { readiness, useFieldContext } from '../table/use-field-context.ts';
import type { CorridorInput } from './corridor-table.ts';

/** What the table of corridors is made of, once it has come; `isReady` when all of it is of this very address. */
export function useCorridorInput() {
  const { state } = useView();
  const { language } = useWords();
  const { context, bothNames, vocabulary } = useFieldContext();
  const corridors = useQuery({ ...pairingQuery(state), enabled: state.view === 'gaps' && state.task === 'corridors' });
  const input = useMemo((): CorridorInput | null => {
    if (!corridors.data || !context) return null;
    return { answer: corridors.data, context: { ...context, pairing: pairingWords[language], language }, bothNames };
  }, [corridors.data, context, bothNames, language]);
  return { input, query: corridors, ...readiness([corridors, vocabulary]) };
}
