import type { CoverageSummary } from '@icfm/api/coverage/schema';
import type { Format } from '../../i18n/format.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import type { UrlState } from '../../state/url.ts';
import type { Sentence } from '../../ui/sentence.ts';
import { countsAt } from './verdict-at.ts';

type HeadlineContext = {
  readonly state: Pick<UrlState, 'depth' | 'reach'>;
  readonly words: Dictionary;
  readonly format: Format;
  readonly place: string;
  readonly ofBank: string;
};

/** How many clusters there are and how many of them are covered, to be read aloud. */
export function coverageHeadline(
  summary: CoverageSummary,
  { state, words, format, place, ofBank }: HeadlineContext,
): Sentence<'clusters' | 'certain' | 'possible' | 'noneKnown'> {
  const { isMeasured, certain, possible, noneKnown } = countsAt(summary, state.depth);
  const measured = state.depth === 'presence' ? 'presenceMeasured' : state.depth;
  const template = words.headline[isMeasured ? measured : 'presence'];
  return {
    template: summary.clusters === 0 ? words.headline.empty : template,
    texts: { place, reach: format.count(state.reach), ofBank },
    counts: { clusters: summary.clusters, certain, possible, noneKnown },
  };
}
