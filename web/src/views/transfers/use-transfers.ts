import { useQuery } from '@tanstack/react-query';
import { transfersQuery } from '../../api/transfer-queries.ts';
import { useView } from '../shell/view-context.tsx';

/** The answer about transfers at the address; not asked for in other views. */
export function useTransfers() {
  const { state } = useView();
  const isShown = state.view === 'transfers';
  const query = useQuery({ ...transfersQuery(state), enabled: isShown });
  return { query, answer: isShown && !query.isError ? query.data : undefined };
}
