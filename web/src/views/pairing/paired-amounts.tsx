import type { PairingAnswer } from '@icfm/api/pairing/schema';
import { ChevronDown } from 'lucide-react';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';

/** What share of the amount of each basis runs between ends that a bank serves; bases are never added. */
export function PairedAmounts({ amounts }: Pick<PairingAnswer, 'amounts'>) {
  const { words, format } = useWords();
  const names = useNames();
  const own = useFeatureWords(pairingWords).amounts;
  if (amounts.length === 0) return null;
  return (
    <details className="group/amounts text-xs text-ink-muted">
      <summary className="flex cursor-pointer list-none items-center gap-1 hover:text-ink">
        {own.title}
        <ChevronDown size={14} aria-hidden className="group-open/amounts:rotate-180" />
      </summary>
      <ul className="mt-1 space-y-0.5">
        {amounts.map(({ basis, corridors, amount100mCny, pairedShare }) => (
          <li key={basis}>
            {fill(own.row, {
              basis: names.label('amountBasis', basis),
              corridors: format.count(corridors),
              amount: fill(words.flow.amountWord, { amount: format.amount(amount100mCny) }),
              share: pairedShare === null ? words.verdict['not-measured'] : format.percent(pairedShare),
            })}
          </li>
        ))}
      </ul>
      <p className="mt-1">{own.note}</p>
    </details>
  );
}
