import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { contextQuery } from '../../api/context-query.ts';
import { transferFinanceQuery } from '../../api/transfer-queries.ts';
import { useView } from '../shell/view-context.tsx';
import { type ContextPlace, contextPlaces, shownKinds } from './context-points.ts';

/** Receivers by inflow and access at the address; asked for on that page alone. */
export function useFinance() {
  const { state } = useView();
  const isShown = state.view === 'transfers' && state.transfers === 'finance';
  const query = useQuery({ ...transferFinanceQuery(state), enabled: isShown });
  return { query, answer: isShown && !query.isError ? query.data : undefined };
}

const noPlaces: readonly ContextPlace[] = [];

/** Zones and events that the address shows, by place. */
export function useContextPlaces(): readonly ContextPlace[] {
  const { state } = useView();
  const { view, context } = state;
  const isShown = view === 'transfers' && context.length > 0;
  const { data } = useQuery({ ...contextQuery, enabled: isShown });
  return useMemo(
    () => (isShown && data ? contextPlaces(data.statements, shownKinds(context)) : noPlaces),
    [isShown, data, context],
  );
}
