import { Store, Undo2 } from 'lucide-react';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { levelOf } from '../../state/region-code.ts';
import { useView } from '../shell/view-context.tsx';
import { useWhatIf } from './use-what-if.ts';
import { whatIfLook } from './what-if-look.ts';

/** Supposes that a competitor opens at the seat of a county or prefecture, or takes that back; it needs a bank to compete with. */
export function OpenRival({ adcode }: { readonly adcode: string }) {
  const { state } = useView();
  const { whatIf } = useFeatureWords(gapListWords);
  const { rivalSeats, toggleRival } = useWhatIf();
  const level = levelOf(adcode);
  if (level !== 'county' && level !== 'prefecture') return null;
  if (state.bank === null) {
    return state.view === 'gaps' ? <p className="text-xs text-ink-muted">{whatIf.rivalNeedsBank}</p> : null;
  }
  const seat = `${level}-${adcode}`;
  const isSupposed = rivalSeats.includes(seat);
  const Icon = isSupposed ? Undo2 : Store;
  return (
    <div>
      <button type="button" onClick={() => toggleRival(seat)} className={whatIfLook}>
        <Icon size={14} aria-hidden />
        {isSupposed ? whatIf.isRival : whatIf.rival}
      </button>
      {isSupposed ? null : <p className="mt-1 text-xs text-ink-muted">{whatIf.rivalNote}</p>}
    </div>
  );
}
