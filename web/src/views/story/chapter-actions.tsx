import type { Chapter } from '@icfm/api/stories/schema';
import {
  ArrowDown,
  ArrowUp,
  type LucideIcon,
  MapPinned,
  MonitorPlay,
  NotebookPen,
  RefreshCw,
  Trash2,
} from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';

type ActionProps = {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly onClick: () => void;
  readonly isExpanded?: boolean;
  readonly isOff?: boolean;
};

function Action({ icon: Icon, label, onClick, isExpanded, isOff = false }: ActionProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-expanded={isExpanded}
      disabled={isOff}
      onClick={onClick}
      className="grid size-7 shrink-0 cursor-pointer place-items-center rounded-md text-ink-muted hover:bg-panel-hover hover:text-ink disabled:cursor-default disabled:text-line-strong aria-expanded:text-accent-strong"
    >
      <Icon size={15} aria-hidden />
    </button>
  );
}

/** What is done with one chapter from outside of it. */
export type ChapterDeeds = {
  readonly open: (chapter: Chapter) => void;
  readonly present: (index: number) => void;
  readonly update: (chapter: Chapter, index: number) => void;
  readonly remove: (chapter: Chapter, index: number) => void;
  readonly move: (chapter: Chapter, to: number) => void;
  readonly change: (id: string, change: Partial<Chapter>) => void;
};

type ChapterActionsProps = {
  readonly chapter: Chapter;
  readonly index: number;
  readonly count: number;
  readonly isReadOnly: boolean;
  readonly deeds: ChapterDeeds;
  readonly hasNotesOpen: boolean;
  readonly onNotes: (isOpen: boolean) => void;
};

/** The row of buttons of a chapter. */
export function ChapterActions(props: ChapterActionsProps) {
  const { chapter, index, count, isReadOnly, deeds, hasNotesOpen, onNotes } = props;
  const words = useFeatureWords(storyWords).chapter;
  return (
    <fieldset className="flex items-center">
      <legend className="sr-only">{fill(words.label, { number: index + 1, title: chapter.title })}</legend>
      <Action icon={MapPinned} label={words.open} onClick={() => deeds.open(chapter)} />
      <Action icon={MonitorPlay} label={words.present} onClick={() => deeds.present(index)} />
      <Action icon={NotebookPen} label={words.more} isExpanded={hasNotesOpen} onClick={() => onNotes(!hasNotesOpen)} />
      {isReadOnly ? null : (
        <>
          <Action icon={RefreshCw} label={words.update} onClick={() => deeds.update(chapter, index)} />
          <span className="flex-1" />
          <Action icon={ArrowUp} label={words.up} isOff={index === 0} onClick={() => deeds.move(chapter, index - 1)} />
          <Action
            icon={ArrowDown}
            label={words.down}
            isOff={index === count - 1}
            onClick={() => deeds.move(chapter, index + 1)}
          />
          <Action icon={Trash2} label={words.remove} onClick={() => deeds.remove(chapter, index)} />
        </>
      )}
    </fieldset>
  );
}
