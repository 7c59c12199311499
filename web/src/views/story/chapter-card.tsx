import type { Chapter } from '@icfm/api/stories/schema';
import { GripVertical, History } from 'lucide-react';
import { type HTMLAttributes, type KeyboardEvent, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ChapterActions, type ChapterDeeds } from './chapter-actions.tsx';
import { iconOfChapter } from './chapter-view.ts';
import { EditableText } from './editable-text.tsx';

type ChapterCardProps = {
  readonly chapter: Chapter;
  readonly index: number;
  readonly count: number;
  readonly isReadOnly: boolean;
  readonly deeds: ChapterDeeds;
  /** The version of the data now; null while it is not known. */
  readonly dataVersion: string | null;
  readonly handle: HTMLAttributes<HTMLElement>;
};

/** Alt with an arrow moves the chapter, from wherever in it the focus stands. */
function onMoveKey(event: KeyboardEvent, { chapter, index, isReadOnly, deeds }: ChapterCardProps): void {
  const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
  if (!event.altKey || step === 0 || isReadOnly) return;
  event.preventDefault();
  deeds.move(chapter, index + step);
}

/** That the data are others than those it was kept on. */
function Outdated({ chapter, dataVersion }: Pick<ChapterCardProps, 'chapter' | 'dataVersion'>) {
  const words = useFeatureWords(storyWords).chapter;
  const kept = chapter.saved.dataVersion;
  if (dataVersion === null || kept === '' || kept === dataVersion) return null;
  return (
    <p className="flex gap-1.5 rounded-md bg-warning-soft px-2 py-1 text-xs leading-5">
      <History size={14} aria-hidden className="mt-[3px] shrink-0 text-warning" />
      {fill(words.outdated, { kept: kept.slice(0, 8), now: dataVersion.slice(0, 8) })}
    </p>
  );
}

function Grip({ index, chapter, handle, isReadOnly }: ChapterCardProps) {
  const words = useFeatureWords(storyWords).chapter;
  const Icon = iconOfChapter(chapter);
  return (
    <div
      {...(isReadOnly ? {} : handle)}
      title={isReadOnly ? undefined : words.drag}
      className={`flex w-8 shrink-0 touch-none flex-col items-center gap-1 rounded-l-lg bg-panel-sunken py-2 text-ink-muted ${isReadOnly ? '' : 'cursor-grab active:cursor-grabbing'}`}
    >
      <span className="text-xs font-semibold">{index + 1}</span>
      <Icon size={15} aria-hidden />
      {isReadOnly ? null : <GripVertical size={14} aria-hidden className="mt-auto text-ink-faint" />}
    </div>
  );
}

function Texts({ chapter, index, isReadOnly, deeds, hasNotes }: ChapterCardProps & { readonly hasNotes: boolean }) {
  const words = useFeatureWords(storyWords).chapter;
  const number = index + 1;
  return (
    <>
      <EditableText
        label={fill(words.title, { number })}
        value={chapter.title}
        most={200}
        isReadOnly={isReadOnly}
        onChange={(title) => deeds.change(chapter.id, { title })}
        className="text-sm font-semibold"
      />
      <EditableText
        label={fill(words.caption, { number })}
        placeholder={words.captionPlaceholder}
        value={chapter.caption}
        most={2000}
        isOptional
        isMultiline
        isReadOnly={isReadOnly}
        onChange={(caption) => deeds.change(chapter.id, { caption })}
        className="text-xs leading-5 text-ink-muted"
      />
      {hasNotes ? (
        <EditableText
          label={fill(words.notes, { number })}
          placeholder={words.more}
          value={chapter.notes}
          most={8000}
          isOptional
          isMultiline
          isReadOnly={isReadOnly}
          onChange={(notes) => deeds.change(chapter.id, { notes })}
          className="bg-panel-sunken text-xs leading-5"
        />
      ) : null}
    </>
  );
}

/** One chapter: its place in the row, its texts to be changed where they stand, what can be done with it. */
export function ChapterCard(props: ChapterCardProps) {
  const { chapter, index, count, isReadOnly, deeds } = props;
  const words = useFeatureWords(storyWords).chapter;
  const [hasNotes, setHasNotes] = useState(chapter.notes !== '');
  const label = fill(words.card, { number: index + 1, count, title: chapter.title });
  return (
    <article
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys that move a chapter need a place to be pressed
      tabIndex={0}
      data-chapter={chapter.id}
      onKeyDown={(event) => onMoveKey(event, props)}
      className="flex rounded-lg border border-line bg-panel-solid"
    >
      <Grip {...props} />
      <div className="min-w-0 flex-1 space-y-0.5 p-1">
        <Texts {...props} hasNotes={hasNotes} />
        <Outdated {...props} />
        <ChapterActions
          {...{ chapter, index, count, isReadOnly, deeds }}
          hasNotesOpen={hasNotes}
          onNotes={setHasNotes}
        />
      </div>
    </article>
  );
}
