import { fill } from '../../i18n/fill.ts';
import { storyWords } from '../../i18n/story-words.ts';
import { timeText } from '../../i18n/time-text.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { smallLook } from '../data/look.ts';
import type { StoryDraft } from './story-drafts.ts';

type UnsentListProps = {
  readonly drafts: readonly StoryDraft[];
  readonly onCopy: (draft: StoryDraft) => void;
  readonly onDiscard: (draft: StoryDraft) => void;
};

/** Changes of stored stories that some window of this browser has not sent, and nobody has taken up. */
export function UnsentList({ drafts, onCopy, onDiscard }: UnsentListProps) {
  const words = useFeatureWords(storyWords).list;
  const { language } = useWords();
  if (drafts.length === 0) return null;
  return (
    <section aria-label={words.unsent} className="space-y-1 rounded-lg bg-warning-soft p-2.5 text-xs">
      <h3 className="font-semibold">{words.unsent}</h3>
      <ul>
        {drafts.map((draft) => (
          <li key={`${draft.id}|${draft.at}`}>
            <p>{fill(words.unsentNote, { title: draft.content.title, time: timeText(draft.at, language) })}</p>
            <button type="button" onClick={() => onCopy(draft)} className={smallLook}>
              {words.unsentCopy}
            </button>
            <button type="button" onClick={() => onDiscard(draft)} className={smallLook}>
              {words.unsentDrop}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
