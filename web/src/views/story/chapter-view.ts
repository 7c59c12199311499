import type { Chapter } from '@icfm/api/stories/schema';
import { ArrowRightLeft, ChartColumn, type LucideIcon, MapPinned, Scale, Target } from 'lucide-react';
import { fill } from '../../i18n/fill.ts';
import type { storyWords } from '../../i18n/story-words.ts';
import { readAddress } from '../../state/address.ts';
import type { UrlState } from '../../state/url.ts';

type ViewName = keyof (typeof storyWords)['zh']['views'];

/** What kind of picture a view is, as people call it. */
export function viewNameOf({ view, tool, transfers }: Pick<UrlState, 'view' | 'tool' | 'transfers'>): ViewName {
  if (view !== 'transfers') return view;
  if (tool === 'flow-charts') return 'charts';
  return transfers === 'finance' ? 'finance' : 'transfers';
}

const viewIcons: Readonly<Record<ViewName, LucideIcon>> = {
  coverage: MapPinned,
  gaps: Target,
  transfers: ArrowRightLeft,
  charts: ChartColumn,
  finance: Scale,
};

type Words = (typeof storyWords)['zh'];

/** The years that a view is of; null for all. */
function yearsOf({ view, fromYear, toYear, year }: UrlState, words: Words): string | null {
  const [from, to] = view === 'transfers' ? [fromYear, toYear] : [null, year];
  if (from !== null && to !== null) return fill(words.years, { from, to });
  if (from !== null) return fill(words.since, { from });
  return to === null ? null : fill(words.until, { to });
}

/** A title that says what is shown: the place, the view, the years. */
export function suggestedTitle(state: UrlState, place: string, words: Words): string {
  const years = yearsOf(state, words);
  const parts = { place, view: words.views[viewNameOf(state)], years: years ?? '' };
  return fill(years === null ? words.chapterTitle : words.chapterYears, parts);
}

export const iconOfChapter = ({ address }: Chapter) => viewIcons[viewNameOf(readAddress(address))];
