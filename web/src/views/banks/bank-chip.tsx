import { Landmark, X } from 'lucide-react';
import { bankWords } from '../../i18n/bank-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useBankTexts } from './use-bank-texts.ts';
import { useChooseBank } from './use-choose-bank.ts';

/** That one bank's branches alone are counted, and the way back to all; nothing where all are. */
export function BankChip() {
  const words = useFeatureWords(bankWords);
  const { only } = useBankTexts();
  const choose = useChooseBank();
  if (only === null) return null;
  return (
    <button
      type="button"
      onClick={() => choose(null)}
      aria-label={fill(words.clear, { what: only })}
      title={only}
      className="inline-flex min-h-7 max-w-full shrink-0 cursor-pointer items-center gap-1.5 self-start rounded-full bg-accent-soft px-2.5 text-xs font-medium text-accent-strong hover:bg-panel-hover"
    >
      <Landmark size={14} aria-hidden className="shrink-0" />
      <span className="truncate">{only}</span>
      <X size={14} aria-hidden className="shrink-0" />
    </button>
  );
}
