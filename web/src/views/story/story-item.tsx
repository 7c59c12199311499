import { Copy, HardDrive, Pencil, Trash2 } from 'lucide-react';
import { type MouseEvent, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { timeText } from '../../i18n/time-text.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { Action } from '../data/action.tsx';
import { ConfirmRemoval } from '../data/confirm-removal.tsx';
import { ProblemNote } from '../data/problem-note.tsx';
import { RenameForm } from '../data/rename-form.tsx';
import { useView } from '../shell/view-context.tsx';
import { type ListedStory, useStoryDeeds } from './use-story-deeds.ts';

type StoryItemProps = { readonly story: ListedStory; readonly canEdit: boolean };

function OpenLink({ story }: { readonly story: ListedStory }) {
  const { set } = useView();
  const { language } = useWords();
  const words = useFeatureWords(storyWords).list;
  const open = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void set({ story: story.id });
  };
  return (
    <a
      href={`?tool=story&story=${encodeURIComponent(story.id)}&lang=${language}`}
      aria-label={fill(words.open, { title: story.title })}
      onClick={open}
      className="block rounded text-sm font-medium break-words hover:text-accent-strong hover:underline"
    >
      {story.title}
    </a>
  );
}

/** What a story is: how long, when it was changed last, and whether only this browser has it. */
function Facts({ story }: { readonly story: ListedStory }) {
  const { language, format } = useWords();
  const words = useFeatureWords(storyWords).list;
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-xs text-ink-muted">
      <span>{fill(words.chapters, { count: format.count(story.chapters) })}</span>
      <span>{fill(words.updated, { time: timeText(story.updatedAt, language) })}</span>
      {story.isLocal ? (
        <span title={words.localNote} className="inline-flex items-center gap-1">
          <HardDrive size={12} aria-hidden />
          {words.local}
        </span>
      ) : null}
    </p>
  );
}

/** One story of the list. */
export function StoryItem({ story, canEdit }: StoryItemProps) {
  const words = useFeatureWords(storyWords).list;
  const [part, setPart] = useState<'rename' | 'remove' | null>(null);
  const { rename, remove, duplicating } = useStoryDeeds(story);
  const close = () => setPart(null);
  const toggle = (next: 'rename' | 'remove') => setPart(part === next ? null : next);
  const isOwn = canEdit || story.isLocal;
  const labels = { field: words.renameLabel, save: words.save, cancel: words.cancel };
  const answers = { yes: words.removeYes, no: words.removeNo };
  const question = fill(words.removeAsk, { title: story.title });
  return (
    <article aria-label={story.title} className="space-y-1 rounded-lg border border-line p-2.5">
      {part === 'rename' ? (
        <RenameForm name={story.title} labels={labels} onRename={rename} onClose={close} />
      ) : (
        <OpenLink story={story} />
      )}
      <Facts story={story} />
      <fieldset className="-mx-1.5 flex flex-wrap">
        <legend className="sr-only">{fill(words.actions, { title: story.title })}</legend>
        <Action
          icon={Copy}
          label={words.duplicate}
          isOff={duplicating.isPending}
          onClick={() => duplicating.mutate()}
        />
        {isOwn ? (
          <>
            <Action icon={Pencil} label={words.rename} isOpen={part === 'rename'} onClick={() => toggle('rename')} />
            <Action icon={Trash2} label={words.remove} isOpen={part === 'remove'} onClick={() => toggle('remove')} />
          </>
        ) : null}
      </fieldset>
      {duplicating.error ? <ProblemNote error={duplicating.error} /> : null}
      {part === 'remove' ? (
        <ConfirmRemoval question={question} labels={answers} onRemove={remove} onClose={close} />
      ) : null}
    </article>
  );
}
