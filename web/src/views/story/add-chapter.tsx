import type { Chapter } from '@icfm/api/stories/schema';
import { Plus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { primaryLook } from '../data/look.ts';
import { useRole } from '../data/use-role.ts';
import { tidyText } from './editable-text.tsx';
import type { MapRoom } from './map-room.ts';
import { mostChapters, newId } from './story-content.ts';
import { type CurrentView, useCurrentView } from './use-current-view.ts';
import { type Facts, ViewFacts } from './view-facts.tsx';

/** Takes the view at the moment of asking, and what the page says of it once that is known. */
export function useTaking(room: MapRoom, onTaken: (view: CurrentView, saved: Chapter['saved']) => void) {
  const current = useCurrentView(room);
  const dataVersion = useRole().session?.dataVersion ?? '';
  const [view, setView] = useState<CurrentView | null>(null);
  const onFacts = useCallback(
    ({ headline, records }: Facts) => {
      if (!view) return;
      setView(null);
      onTaken(view, { dataVersion, headline: tidyText(headline.slice(0, 600)), records });
    },
    [view, dataVersion, onTaken],
  );
  return {
    isTaking: view !== null,
    take: () => setView(current()),
    reader: view ? <ViewFacts onFacts={onFacts} /> : null,
  };
}

type AddChapterProps = {
  readonly count: number;
  readonly room: MapRoom;
  readonly onAdd: (chapter: Chapter) => void;
};

/** Makes a chapter of the page as it stands. */
export function AddChapter({ count, room, onAdd }: AddChapterProps) {
  const words = useFeatureWords(storyWords);
  const add = useCallback(
    (view: CurrentView, saved: Chapter['saved']) =>
      onAdd({ ...view, id: newId(), caption: saved.headline, notes: '', saved }),
    [onAdd],
  );
  const { isTaking, take, reader } = useTaking(room, add);
  const isFull = count >= mostChapters;
  return (
    <>
      <button type="button" disabled={isTaking || isFull} onClick={take} className={`${primaryLook} w-full`}>
        <Plus size={16} aria-hidden />
        {isFull ? fill(words.full, { most: mostChapters }) : isTaking ? words.adding : words.add}
      </button>
      {reader}
    </>
  );
}
