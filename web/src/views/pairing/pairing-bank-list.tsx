import type { Corridor } from '@icfm/api/pairing/schema';
import { fill } from '../../i18n/fill.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useChooseBank } from '../banks/use-choose-bank.ts';
import { DetailSection } from '../detail/detail-section.tsx';

/** The banks that serve both ends, any of which can be asked about; long lists say how many are left. */
export function PairingBankList({ corridor }: { readonly corridor: Corridor }) {
  const { format } = useWords();
  const { panel, scores } = useFeatureWords(pairingWords);
  const choose = useChooseBank();
  const { pairingBanks, pairingBankCount } = corridor;
  const left = pairingBankCount - pairingBanks.length;
  return (
    <DetailSection title={`${panel.banks} · ${format.count(pairingBankCount)}`}>
      {pairingBankCount === 0 ? <p className="text-sm text-ink-muted">{panel.noBanks}</p> : null}
      <ul className="flex flex-wrap gap-1.5">
        {pairingBanks.map((bank) => (
          <li key={bank}>
            <button
              type="button"
              onClick={() => choose(bank)}
              aria-label={fill(scores.choose, { bank })}
              className="min-h-7 cursor-pointer rounded-full border border-line px-2.5 text-xs text-ink-muted hover:border-line-strong hover:text-ink"
            >
              {bank}
            </button>
          </li>
        ))}
      </ul>
      {left > 0 ? (
        <p className="text-xs text-ink-muted">{fill(panel.furtherBanks, { count: format.count(left) })}</p>
      ) : null}
    </DetailSection>
  );
}
