import type { BranchProperties } from '@icfm/api/collections/schema';
import { useQuery } from '@tanstack/react-query';
import { DoorClosed, Undo2 } from 'lucide-react';
import { bankListQuery } from '../../api/bank-queries.ts';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ownBank } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';
import { useWhatIf } from './use-what-if.ts';
import { whatIfLook } from './what-if-look.ts';

/** Whether the branch is one of those counted: of the bank chosen, or of any where none is. */
function useIsCounted({ bankName }: BranchProperties): boolean {
  const { bank } = useView().state;
  const { data } = useQuery({ ...bankListQuery, enabled: bank === ownBank });
  if (bank === null || bank === bankName) return true;
  return bank === ownBank && data?.banks.some((each) => each.isOwn && each.bankName === bankName) === true;
}

/** Supposes that the branch closes, or takes that back; nothing for a branch whose closing would not be counted. */
export function CloseBranch({ branch }: { readonly branch: BranchProperties }) {
  const { whatIf } = useFeatureWords(gapListWords);
  const { closed, toggleClosed } = useWhatIf();
  const isCounted = useIsCounted(branch);
  // Without a position it reaches nothing, so its closing changes nothing.
  if (!isCounted || branch.positionPrecision === 'none') return null;
  const isClosed = closed.includes(branch.id);
  const Icon = isClosed ? Undo2 : DoorClosed;
  return (
    <div>
      <button type="button" onClick={() => toggleClosed(branch.id)} className={whatIfLook}>
        <Icon size={14} aria-hidden />
        {isClosed ? whatIf.isClosed : whatIf.close}
      </button>
      {isClosed ? null : <p className="mt-1 text-xs text-ink-muted">{whatIf.closeNote}</p>}
    </div>
  );
}
