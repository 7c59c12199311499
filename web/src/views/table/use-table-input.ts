import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { accessQuery } from '../../api/queries.ts';
import { useView } from '../shell/view-context.tsx';
import type { TableInput } from './table.ts';
import { readiness, useFieldContext } from './use-field-context.ts';

type TableState = { readonly input: TableInput | null; readonly isReady: boolean; readonly hasFailed: boolean };

/** What the tables of coverage are made of, once it has come; `isReady` when all of it is of this very address. */
export function useTableInput(): TableState {
  const { state } = useView();
  const { context, bothNames, coverage, vocabulary } = useFieldContext();
  const access = useQuery({ ...accessQuery(state), enabled: state.view === 'coverage' });
  const input = useMemo(() => {
    if (!coverage.data || !context) return null;
    return { coverage: coverage.data, access: access.data, context, bothNames };
  }, [coverage.data, access.data, context, bothNames]);
  return { input, ...readiness([coverage, access, vocabulary]) };
}
