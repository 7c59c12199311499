import type { BankList } from '@icfm/api/banks/schema';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { bankListQuery } from '../../api/bank-queries.ts';
import { ownBank } from '../../state/url.ts';
import { replaced } from '../../state/use-view-state.ts';
import { useView } from '../shell/view-context.tsx';

function hasBank({ banks, own }: BankList, bank: string): boolean {
  return bank === ownBank ? own !== null : banks.some(({ bankName }) => bankName === bank);
}

/** Whether the bank of the address has branches loaded; null while that is not known, true for all banks. */
export function useIsBankKnown(): boolean | null {
  const { state } = useView();
  const { data } = useQuery({ ...bankListQuery, enabled: state.bank !== null });
  if (state.bank === null) return true;
  return data ? hasBank(data, state.bank) : null;
}

/** A bank whose list is removed while it is shown gives way to all banks: its last numbers must not stay on screen. */
export function useLeavingBank(): void {
  const { state, set } = useView();
  const isKnown = useIsBankKnown();
  const { bank } = state;
  const seen = useRef<string | null>(null);
  useEffect(() => {
    if (bank !== null && isKnown === true) seen.current = bank;
    if (bank === null || isKnown !== false || seen.current !== bank) return;
    seen.current = null;
    void set({ bank: null }, replaced);
  }, [bank, isKnown, set]);
}
