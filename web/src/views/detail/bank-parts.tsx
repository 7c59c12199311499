import type { ClusterAccessDetail } from '@icfm/api/access/schema';
import { explainWords } from '../../i18n/explain-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { PartBar } from './part-bar.tsx';
import { PartRow } from './part-row.tsx';

/** The banks in reach of a cluster by number of specialised branches, and what concentration they make. */
export function BankParts({ detail }: { readonly detail: ClusterAccessDetail }) {
  const { format } = useWords();
  const words = useFeatureWords(explainWords);
  const { specialised } = detail.access.concentration;
  const banks = detail.banks.filter((bank) => bank.specialised > 0);
  const largest = Math.max(...banks.map((bank) => bank.specialised), 1);
  if (!specialised || specialised.effectiveBanks === null) {
    return <p className="text-sm text-ink-muted">{words.banksNone}</p>;
  }
  const sentence = fill(words.banksSentence, {
    branches: format.count(specialised.branches),
    banks: format.count(specialised.banks),
    herfindahl: format.count(specialised.herfindahl ?? 0),
    effective: format.figure(specialised.effectiveBanks),
  });
  return (
    <>
      <p className="text-sm text-ink-muted">{sentence}</p>
      <ol aria-label={words.banks} className="-mx-2 space-y-1">
        {banks.map((bank) => (
          <PartRow
            key={bank.bankName}
            selection={{ kind: 'bank', id: bank.bankName }}
            name={bank.bankName}
            value={fill(words.bankBranches, {
              specialised: format.count(bank.specialised),
              matched: format.count(bank.matched),
            })}
          >
            <PartBar share={bank.specialised / largest} />
          </PartRow>
        ))}
      </ol>
      <p className="text-xs text-ink-muted">{words.banksCaution}</p>
    </>
  );
}
