import type { BankList } from '@icfm/api/banks/schema';
import { useQuery } from '@tanstack/react-query';
import { bankListQuery } from '../../api/bank-queries.ts';
import { type BankWords, bankWords } from '../../i18n/bank-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { ownBank } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';

type Loaded = { readonly bank: string; readonly ordinaryBranches: number };

function templateOf({ bank, ordinaryBranches }: Loaded, { basis }: BankWords): string {
  const hasOrdinary = ordinaryBranches > 0;
  if (bank === ownBank) return hasOrdinary ? basis.own : basis.ownSpecialised;
  return hasOrdinary ? basis.bank : basis.bankSpecialised;
}

/** The counts of the bank of the address; null where none of its branches is loaded. */
function factsOf({ banks, own }: BankList, bank: string) {
  return bank === ownBank ? own : (banks.find(({ bankName }) => bankName === bank) ?? null);
}

/** How many branches of the bank are loaded, and what that can and cannot tell; where none is, the way to a list. */
export function BankBasis() {
  const { state, set } = useView();
  const { format } = useWords();
  const words = useFeatureWords(bankWords);
  const { data } = useQuery(bankListQuery);
  const { bank } = state;
  if (!data) return null;
  if (bank === null) {
    if (data.own !== null) return null;
    return (
      <p className="text-xs text-ink-muted">
        {words.noOwnShort}{' '}
        <button
          type="button"
          onClick={() => set({ tool: 'data', selected: null })}
          className="cursor-pointer text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent"
        >
          {words.importOwn}
        </button>
      </p>
    );
  }
  const facts = factsOf(data, bank);
  if (!facts) return null;
  const { branches, ordinaryBranches } = facts;
  const counts = { bank, count: format.count(branches), specialised: format.count(branches - ordinaryBranches) };
  return (
    <p className="text-xs text-ink-muted text-pretty">{fill(templateOf({ bank, ordinaryBranches }, words), counts)}</p>
  );
}
