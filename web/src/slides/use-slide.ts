import type { Chapter } from '@icfm/api/stories/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { vocabularyQuery } from '../api/queries.ts';
import { sessionQuery } from '../api/session-query.ts';
import { useNames } from '../api/use-names.ts';
import { slideWords } from '../i18n/slide-words.ts';
import { storyWords } from '../i18n/story-words.ts';
import { useFeatureWords } from '../i18n/use-feature-words.ts';
import { useWords } from '../i18n/use-words.tsx';
import type { Bounds } from '../map/map-props.ts';
import { useRegionPath } from '../views/coverage/use-region-names.ts';
import { useView } from '../views/shell/view-context.tsx';
import { suggestedTitle } from '../views/story/chapter-view.ts';
import { changeWarning } from './change-warning.ts';
import { originOf } from './origin.ts';
import type { ChapterSlide, SlideOrigin } from './slide.ts';
import { useAsked } from './use-asked.ts';
import { useDrawing } from './use-drawing.ts';
import { useLegend } from './use-legend.ts';
import { useSlideTable } from './use-table.ts';
import { useViewFacts, type ViewFacts } from './use-view-facts.ts';

/** What a chapter says of its view; of the page as it stands, without a chapter, `null`. */
export type SlideText = Pick<Chapter, 'id' | 'title' | 'caption' | 'notes' | 'bounds'> & {
  readonly saved: Chapter['saved'] | null;
};

export type SlideState = {
  /** Null while it loads, and where that failed. */
  readonly slide: ChapterSlide | null;
  /** Date of the data behind it, ISO 8601; null with the slide. */
  readonly dataAsOf: string | null;
  readonly error: Error | null;
};

function useOrigin(facts: ViewFacts | null): SlideOrigin | null {
  const { state } = useView();
  const { language, format } = useWords();
  const words = useFeatureWords(slideWords);
  const names = useNames();
  const { data: vocabulary } = useQuery(vocabularyQuery);
  const dataAsOf = facts?.dataAsOf ?? null;
  return useMemo(() => {
    if (!vocabulary || dataAsOf === null) return null;
    return originOf(vocabulary, { state, language, words, format, names, dataAsOf });
  }, [vocabulary, state, language, words, format, names, dataAsOf]);
}

/** What a view without a chapter is called: its place, what it is about, its years. */
function useViewTitle(): string {
  const { state } = useView();
  const words = useFeatureWords(storyWords);
  const { steps } = useRegionPath(state.region);
  return suggestedTitle(state, steps.at(-1)?.name ?? '', words);
}

const noText = { id: 'view', title: '', caption: '', notes: '', bounds: null, saved: null } satisfies SlideText;

/**
 * The view around it, of the page or kept, as a slide: null until every question of it has been answered. `seen` is what
 * is in sight of a page without a chapter; null for the region whole.
 */
export function useSlide(text: SlideText | null, seen: Bounds | null = null): SlideState {
  const { format } = useWords();
  const words = useFeatureWords(slideWords);
  const { id, title, caption, notes, bounds, saved } = text ?? noText;
  const asked = useAsked();
  const { drawing, error: groundError } = useDrawing(bounds ?? seen, asked);
  const facts = useViewFacts();
  const legend = useLegend();
  const table = useSlideTable();
  const origin = useOrigin(facts);
  const dataVersion = useQuery(sessionQuery).data?.dataVersion ?? '';
  const ownTitle = useViewTitle();
  const { isSelectionGone } = asked;
  const error = asked.error ?? groundError;
  if (error || !asked.isReady || !drawing || !facts || !origin) return { slide: null, dataAsOf: null, error };
  const { headline, records, dataAsOf } = facts;
  const warning = changeWarning({ saved, dataVersion, records, isSelectionGone }, words, format);
  const said = { id, title: text ? title : ownTitle, caption, notes, headline, warning };
  const shown = { picture: drawing.picture, arcs: drawing.arcs, legend, table, origin };
  return { slide: { kind: 'chapter', ...said, ...shown }, dataAsOf, error: null };
}
