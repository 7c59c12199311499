import { useMemo } from 'react';
import { recordsOf, type TableRecords } from '../table/records.ts';
import { transferTable } from './transfer-table.ts';
import { useTransferInput } from './use-transfer-input.ts';

/** As many columns as a slide has room for, with the basis beside every amount. */
const slideColumns = ['name', 'records', 'amount', 'basis', 'years', 'sectors'];

/** The flows of the address as plain data, the same cells as on screen; null until they stand. */
export function useTransferTable(): TableRecords | null {
  const { input } = useTransferInput();
  return useMemo(() => {
    if (!input) return null;
    const { context } = input;
    const state = { ...context.state, columns: slideColumns };
    return recordsOf(transferTable(input), { ...context, state });
  }, [input]);
}
