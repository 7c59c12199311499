import {
  ChevronLeft,
  ChevronRight,
  Keyboard,
  List,
  type LucideIcon,
  Maximize,
  MonitorOff,
  NotebookPen,
  Pause,
  Play,
  X,
} from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { PresentAction } from './present-keys.ts';

type StageControlsProps = {
  readonly slide: number;
  readonly count: number;
  readonly isStill: boolean;
  /** Nobody moves the pointer: only what has the focus stays. */
  readonly isIdle: boolean;
  readonly onAction: (action: PresentAction) => void;
};

type ButtonProps = { readonly icon: LucideIcon; readonly label: string; readonly onClick: () => void };

function Button({ icon: Icon, label, onClick }: ButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      // A click leaves the focus where it is: the next key of a clicker must not press this again.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
      className="grid size-9 cursor-pointer place-items-center rounded-lg text-ink-muted hover:bg-panel-hover hover:text-ink"
    >
      <Icon size={19} aria-hidden />
    </button>
  );
}

/** Where in the story we are, and the same as the keys for those who point; it goes with the pointer. */
export function StageControls({ slide, count, isStill, isIdle, onAction }: StageControlsProps) {
  const words = useFeatureWords(presentWords);
  const place = { page: slide + 1, count };
  const button = (icon: LucideIcon, label: string, action: PresentAction) => (
    <Button icon={icon} label={label} onClick={() => onAction(action)} />
  );
  return (
    <nav
      aria-label={words.controls}
      className={`absolute bottom-3 left-3 z-30 flex items-center gap-0.5 rounded-xl border border-line bg-panel-solid p-1 shadow-panel transition-opacity focus-within:opacity-100 ${isIdle ? 'opacity-0' : ''}`}
    >
      {button(ChevronLeft, words.back, { kind: 'back' })}
      <span aria-hidden className="min-w-14 text-center text-sm">
        {fill(words.pageShort, place)}
      </span>
      {button(ChevronRight, words.next, { kind: 'next' })}
      {button(List, words.list, { kind: 'list' })}
      {button(NotebookPen, words.notes, { kind: 'notes' })}
      {button(isStill ? Play : Pause, isStill ? words.playMotion : words.pauseMotion, { kind: 'motion' })}
      {button(MonitorOff, words.blank, { kind: 'blank', colour: 'black' })}
      {button(Maximize, words.fullScreen, { kind: 'full' })}
      {button(Keyboard, words.help, { kind: 'help' })}
      {button(X, words.leave, { kind: 'leave' })}
    </nav>
  );
}

type PageMarkProps = Pick<StageControlsProps, 'slide' | 'count' | 'isIdle'>;

/** The number of the slide, where the controls are not. */
export function PageMark({ slide, count, isIdle }: PageMarkProps) {
  const words = useFeatureWords(presentWords);
  return (
    <p
      aria-hidden
      className={`absolute bottom-[2.2vmin] left-[3.2vmin] z-20 text-[clamp(13px,1vw,20px)] text-ink-faint transition-opacity ${isIdle ? '' : 'opacity-0'}`}
    >
      {fill(words.pageShort, { page: slide + 1, count })}
    </p>
  );
}
