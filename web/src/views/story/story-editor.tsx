import type { Chapter } from '@icfm/api/stories/schema';
import { MonitorPlay } from 'lucide-react';
import { lazy, Suspense, useCallback, useRef } from 'react';
import { RequestError } from '../../api/get-json.ts';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { ErrorState, Skeleton } from '../../ui/states.tsx';
import { quietLook } from '../data/look.ts';
import { useRole } from '../data/use-role.ts';
import { useView } from '../shell/view-context.tsx';
import { AddChapter, useTaking } from './add-chapter.tsx';
import { ChapterList } from './chapter-list.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { EditableText } from './editable-text.tsx';
import { GoneNote } from './gone-note.tsx';
import { KeepingLine } from './keeping-line.tsx';
import { LocalNote } from './local-note.tsx';
import type { MapRoom } from './map-room.ts';
import { ReadOnlyNote } from './read-only-note.tsx';
import { RemovedNote } from './removed-note.tsx';
import { type SlideText, withChangedChapter, withChapter } from './story-content.ts';
import { isLocalId } from './story-drafts.ts';
import type { KeptStory, StoryKeeper } from './story-keeper.ts';
import { TextSlideCard } from './text-slide-card.tsx';
import { useAnnounce } from './use-announce.tsx';
import { useChapterDeeds } from './use-chapter-deeds.ts';
import type { CurrentView } from './use-current-view.ts';
import { useKeeper } from './use-keeper.ts';

const StoryExports = lazy(() => import('./story-exports.tsx').then((module) => ({ default: module.StoryExports })));

type EditingProps = { readonly kept: KeptStory; readonly keeper: StoryKeeper; readonly room: MapRoom };

/** Gives a chapter the view that the page shows, its texts staying as they are. */
function useUpdating({ keeper, room }: EditingProps, say: (text: string) => void) {
  const words = useFeatureWords(storyWords).chapter;
  const target = useRef<{ readonly id: string; readonly number: number } | null>(null);
  const update = useCallback(
    ({ address, bounds }: CurrentView, saved: Chapter['saved']) => {
      const { id, number } = target.current ?? { id: '', number: 0 };
      keeper.edit((content) => withChangedChapter(content, id, { address, bounds, saved }));
      say(fill(words.updated, { number }));
    },
    [keeper, say, words],
  );
  const { take, reader } = useTaking(room, update);
  const onUpdate = ({ id }: Chapter, index: number) => {
    target.current = { id, number: index + 1 };
    take();
  };
  return { onUpdate, reader };
}

function StoryHead({ kept, keeper, isReadOnly }: EditingProps & { readonly isReadOnly: boolean }) {
  const { set } = useView();
  const words = useFeatureWords(storyWords);
  return (
    <>
      <EditableText
        label={words.name}
        value={kept.content.title}
        most={200}
        isReadOnly={isReadOnly}
        onChange={(title) => keeper.edit((content) => ({ ...content, title }))}
        className="text-base font-semibold"
      />
      <KeepingLine kept={kept} onRetry={keeper.retry} />
      {kept.keeping === 'conflict' ? <ConflictNote kept={kept} keeper={keeper} /> : null}
      {isReadOnly ? <ReadOnlyNote content={kept.content} /> : null}
      {isLocalId(kept.id) ? <LocalNote kept={kept} /> : null}
      <button type="button" onClick={() => set({ slide: 0, selected: null })} className={`${quietLook} w-full`}>
        <MonitorPlay size={16} aria-hidden />
        {words.present}
      </button>
    </>
  );
}

function Editing(props: EditingProps) {
  const { kept, keeper, room } = props;
  const { set } = useView();
  const words = useFeatureWords(storyWords);
  const { canEdit } = useRole();
  const { say, said } = useAnnounce();
  const isReadOnly = !canEdit && !isLocalId(kept.id);
  const { onUpdate, reader } = useUpdating(props, say);
  const onPresent = (slide: number) => void set({ slide, selected: null });
  const { deeds, removed, restore } = useChapterDeeds({ keeper, say, onPresent, onUpdate });
  const { opening, closing, chapters } = kept.content;
  const ofSlide = (name: 'opening' | 'closing') => (change: Partial<SlideText>) =>
    keeper.edit((content) => ({ ...content, [name]: { ...content[name], ...change } }));
  const add = useCallback(
    (chapter: Chapter) => {
      keeper.edit((content) => withChapter(content, chapter));
      say(fill(words.added, { number: keeper.get().content.chapters.length, title: chapter.title }));
    },
    [keeper, say, words],
  );
  return (
    <div className="space-y-3">
      <StoryHead {...props} isReadOnly={isReadOnly} />
      <TextSlideCard name="opening" slide={opening} isReadOnly={isReadOnly} onChange={ofSlide('opening')} />
      <ChapterList chapters={chapters} isReadOnly={isReadOnly} deeds={deeds} />
      {removed ? <RemovedNote removed={removed} onRestore={restore} /> : null}
      {isReadOnly ? null : <AddChapter count={chapters.length} room={room} onAdd={add} />}
      <TextSlideCard name="closing" slide={closing} isReadOnly={isReadOnly} onChange={ofSlide('closing')} />
      <Suspense fallback={<Skeleton lines={3} />}>
        <StoryExports id={kept.id} content={kept.content} />
      </Suspense>
      {reader}
      {said}
    </div>
  );
}

/** One story to write in; the component belongs to one id. */
export function StoryEditor({ id, room }: { readonly id: string; readonly room: MapRoom }) {
  const { set } = useView();
  const { keeper, kept, error } = useKeeper(id);
  const isGone = (cause: Error | null) => cause instanceof RequestError && cause.status === 404;
  if (isGone(error) || isGone(kept?.error ?? null)) return <GoneNote kept={kept} />;
  if (error) return <ErrorState error={error} onRetry={() => set({ story: id })} />;
  if (!kept || !keeper) return <Skeleton lines={8} />;
  return <Editing kept={kept} keeper={keeper} room={room} />;
}
