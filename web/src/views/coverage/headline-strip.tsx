import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { useView } from '../shell/view-context.tsx';
import { CompletenessNote } from './completeness-note.tsx';
import { DepthLadder } from './depth-ladder.tsx';
import { HeadlineSentence } from './headline-sentence.tsx';
import { HeadlineTiles } from './headline-tiles.tsx';

type HeadlineStripProps = { readonly answer: CoverageAnswer; readonly place: string };

/** The numbers of the region: a sentence, three tiles, the depths of coverage, and how complete the lists are. */
export function HeadlineStrip({ answer, place }: HeadlineStripProps) {
  const { state, set } = useView();
  const { words, format } = useWords();
  const { summary } = answer.scope;
  const basis = fill(words.headline.basis, { reach: format.count(state.reach), rule: words.rule[state.rule] });
  return (
    <section aria-label={words.headline.title} className="space-y-2.5">
      <HeadlineSentence scope={answer.scope} place={place} />
      <HeadlineTiles summary={summary} />
      <DepthLadder summary={summary} />
      {state.depth === 'presence' && !summary.presence.isMeasured ? (
        <EmptyState action={words.measure.presenceAction} onAction={() => set({ depth: 'specialised', verdicts: [] })}>
          {words.measure.presenceEmpty}
        </EmptyState>
      ) : null}
      <p className="text-xs text-ink-muted">{basis}</p>
      <CompletenessNote answer={answer} />
    </section>
  );
}
