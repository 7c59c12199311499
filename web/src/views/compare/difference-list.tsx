import { compareWords } from '../../i18n/compare-words.ts';
import { hasWord } from '../../i18n/has-word.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { Depth } from '../../state/url.ts';
import { countsAt } from '../coverage/verdict-at.ts';
import { useView } from '../shell/view-context.tsx';
import { type ComparedFigures, compareSentences } from './compare-sentences.ts';
import { type ComparedPlace, uncoveredByKind } from './compared-place.ts';

function figuresOf(place: ComparedPlace, depth: Depth): ComparedFigures {
  const { isMeasured, certain } = countsAt(place.summary, depth);
  const { clusters } = place.summary;
  return { name: place.name, clusters, certain, isMeasured, uncoveredByKind: uncoveredByKind(place, depth) };
}

type DifferenceListProps = { readonly nation: ComparedPlace; readonly places: readonly ComparedPlace[] };

/** The differences between the places in sentences that can be read aloud. */
export function DifferenceList({ nation, places }: DifferenceListProps) {
  const { state } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(compareWords);
  const sentences = compareSentences(
    places.map((place) => figuresOf(place, state.depth)),
    figuresOf(nation, state.depth),
    {
      words: own.sentence,
      format,
      depth: words.depth[state.depth],
      nameKind: (kind) => (hasWord(own.kinds, kind) ? own.kinds[kind] : kind),
    },
  );
  return (
    <section aria-label={own.words} className="rounded-lg bg-panel-sunken px-4 py-3">
      <h3 className="text-xs font-semibold text-ink-muted">{own.words}</h3>
      <ul className="mt-1 space-y-0.5 text-sm leading-6 text-pretty">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </section>
  );
}
