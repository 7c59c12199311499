import type { BankList } from '@icfm/api/banks/schema';
import { ownBank } from '../../state/url.ts';

export type BankOption = {
  /** The value of the address; null for all banks. */
  readonly bank: string | null;
  readonly branches: number | null;
  readonly ordinaryBranches: number;
  readonly isOwn: boolean;
};

const plain = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

type Sought = {
  readonly text: string;
  /** Banks that a search by sound has found. */
  readonly alike: ReadonlySet<string>;
};

/** All banks, the own branches where there are any, then the banks whose name holds the text or sounds like it. */
export function bankOptions({ banks, own }: BankList, { text, alike }: Sought): BankOption[] {
  const sought = plain(text);
  const fitting = banks
    .filter(({ bankName }) => sought === '' || plain(bankName).includes(sought) || alike.has(bankName))
    .map(({ bankName, ...counts }): BankOption => ({ bank: bankName, ...counts }));
  if (sought !== '') return fitting;
  const all: BankOption = { bank: null, branches: null, ordinaryBranches: 0, isOwn: false };
  return [all, ...(own ? [{ ...own, bank: ownBank, isOwn: true }] : []), ...fitting];
}
