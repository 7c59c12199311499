import type { Chapter } from '@icfm/api/stories/schema';
import { Undo2 } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { smallLook } from '../data/look.ts';

export type Removed = { readonly chapter: Chapter; readonly index: number };

type RemovedNoteProps = { readonly removed: Removed; readonly onRestore: () => void };

/** The chapter that was just removed, until another is or the panel closes. */
export function RemovedNote({ removed, onRestore }: RemovedNoteProps) {
  const words = useFeatureWords(storyWords).chapter;
  return (
    <p role="status" className="flex items-center justify-between gap-2 rounded-lg bg-panel-sunken px-2.5 py-1 text-xs">
      <span className="min-w-0 truncate">{fill(words.removed, { title: removed.chapter.title })}</span>
      <button type="button" onClick={onRestore} className={smallLook}>
        <Undo2 size={14} aria-hidden />
        {words.undo}
      </button>
    </p>
  );
}
