import { ChevronLeft, ChevronRight, type LucideIcon, X } from 'lucide-react';
import { compareWords } from '../../i18n/compare-words.ts';
import { fill } from '../../i18n/fill.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useView } from '../shell/view-context.tsx';
import type { ComparedPlace } from './compared-place.ts';
import { movePin } from './read-pins.ts';

type StepProps = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly isOff: boolean;
  readonly onClick: () => void;
};

function Step({ icon: Icon, label, isOff, onClick }: StepProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      disabled={isOff}
      onClick={onClick}
      className="grid size-6 cursor-pointer place-items-center rounded-md text-ink-muted hover:bg-panel-hover hover:text-ink disabled:cursor-default disabled:opacity-30"
    >
      <Icon size={14} aria-hidden />
    </button>
  );
}

function Steps({ place, ids }: { readonly place: ComparedPlace; readonly ids: readonly string[] }) {
  const { set } = useView();
  const words = useFeatureWords(compareWords);
  const at = ids.indexOf(place.id);
  const name = { place: place.name };
  return (
    <span className="-ml-1.5 flex h-7 items-center">
      <Step
        icon={ChevronLeft}
        label={fill(words.earlier, name)}
        isOff={at === 0}
        onClick={() => set({ pins: movePin(ids, place.id, -1) })}
      />
      <Step
        icon={ChevronRight}
        label={fill(words.later, name)}
        isOff={at === ids.length - 1}
        onClick={() => set({ pins: movePin(ids, place.id, 1) })}
      />
      <Step
        icon={X}
        label={fill(words.remove, name)}
        isOff={false}
        onClick={() => set({ pins: ids.filter((id) => id !== place.id) })}
      />
    </span>
  );
}

/** The name of a place, which opens it, and below it the buttons that move and remove it; the nation stays where it is. */
export function PlaceHead({ place, ids }: { readonly place: ComparedPlace; readonly ids: readonly string[] }) {
  const { set } = useView();
  const words = useFeatureWords(compareWords);
  const { id, name } = place;
  return (
    <>
      <button
        type="button"
        aria-label={fill(words.open, { place: name })}
        title={name}
        onClick={() => set({ region: id, tool: null, selected: null, camera: null })}
        className="block max-w-full cursor-pointer truncate rounded pt-1 text-left text-sm font-semibold text-accent-strong underline decoration-line-strong underline-offset-4 hover:decoration-accent"
      >
        {name}
      </button>
      {id === 'nation' ? (
        <span className="flex h-7 items-center text-xs font-normal text-ink-muted">{words.reference}</span>
      ) : (
        <Steps place={place} ids={ids} />
      )}
    </>
  );
}
