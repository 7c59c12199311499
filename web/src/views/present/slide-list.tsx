import type { KeyboardEvent } from 'react';
import { presentWords } from '../../i18n/present-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import type { StorySlide } from '../story/story-content.ts';
import { StageDialog } from './stage-dialog.tsx';

type SlideListProps = {
  readonly slides: readonly StorySlide[];
  readonly slide: number;
  readonly onGo: (slide: number) => void;
  readonly onClose: () => void;
};

/** Arrows, Home and End carry the focus from slide to slide. */
function onArrow(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button.matches(':focus'));
  const last = buttons.length - 1;
  const targets: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: last };
  const to = targets[event.key];
  if (to === undefined) return;
  event.preventDefault();
  buttons[Math.min(last, Math.max(0, to))]?.focus();
}

/** All slides by name, to go to one of them. */
export function SlideList({ slides, slide, onGo, onClose }: SlideListProps) {
  const words = useFeatureWords(presentWords);
  return (
    <StageDialog title={words.listTitle} onClose={onClose}>
      <ol onKeyDown={onArrow}>
        {slides.map((each, index) => (
          <li key={each.kind === 'chapter' ? each.chapter.id : each.kind}>
            <button
              type="button"
              aria-current={index === slide ? 'page' : undefined}
              onClick={() => onGo(index)}
              className="flex w-full cursor-pointer gap-4 rounded-lg px-3 py-2 text-left hover:bg-panel-hover aria-[current=page]:bg-accent-soft aria-[current=page]:font-semibold"
            >
              <span className="w-8 shrink-0 text-right text-ink-muted">{index + 1}</span>
              <span className="min-w-0 truncate">
                {each.title || words[each.kind === 'closing' ? 'closing' : 'opening']}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </StageDialog>
  );
}
