import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState, Skeleton } from '../../ui/states.tsx';

type QueryStatesProps<T> = { readonly query: UseQueryResult<T>; readonly children: (data: T) => ReactNode };

/** What came, or that it is on its way, or that it failed and how to try again. */
export function QueryStates<T>({ query, children }: QueryStatesProps<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton lines={6} />;
}
