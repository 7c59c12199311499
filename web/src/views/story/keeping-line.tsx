import { Check, CircleAlert, CloudUpload, HardDrive, LoaderCircle } from 'lucide-react';
import { RequestError } from '../../api/get-json.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { smallLook } from '../data/look.ts';
import type { Keeping, KeptStory } from './story-keeper.ts';

const icons: Readonly<Record<Keeping, typeof Check>> = {
  saved: Check,
  changed: CloudUpload,
  saving: LoaderCircle,
  failed: CircleAlert,
  refused: CircleAlert,
  conflict: CircleAlert,
  local: HardDrive,
};

type KeepingLineProps = { readonly kept: KeptStory; readonly onRetry: () => void };

/** Whether what is written is kept, where, and if not, why. */
export function KeepingLine({ kept, onRetry }: KeepingLineProps) {
  const words = useFeatureWords(storyWords).keeping;
  const { keeping, error, isKeptHere } = kept;
  const Icon = icons[keeping];
  const isWrong = keeping === 'failed' || keeping === 'refused' || keeping === 'conflict' || !isKeptHere;
  const isSafe = isKeptHere || keeping === 'saved';
  const reason = isWrong && error instanceof RequestError ? error.detail : null;
  return (
    <div className={`text-xs leading-5 ${isWrong ? 'text-warning' : 'text-ink-muted'}`}>
      {/* Each state in turn would be read aloud at every pause: what goes right is quiet. */}
      <p role={isWrong ? 'alert' : undefined} data-keeping={keeping} className="flex gap-1.5">
        <Icon size={14} aria-hidden className="mt-[3px] shrink-0" />
        <span>
          {isSafe ? words[keeping] : words.nowhere}
          {reason === null || keeping === 'conflict' ? '' : ` · ${reason}`}
        </span>
      </p>
      {keeping === 'failed' || keeping === 'refused' ? (
        <button type="button" onClick={onRetry} className={`${smallLook} ml-3`}>
          {words.retry}
        </button>
      ) : null}
    </div>
  );
}
