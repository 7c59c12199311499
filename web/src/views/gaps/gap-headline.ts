import type { GapAnswer } from '@icfm/api/gaps/schema';
import type { Format } from '../../i18n/format.ts';
import type { gapListWords } from '../../i18n/gap-list-words.ts';
import type { Dictionary } from '../../i18n/zh.ts';
import type { Sentence } from '../../ui/sentence.ts';
import { countVerdicts } from './listed-gaps.ts';

type HeadlineContext = {
  readonly words: Dictionary;
  readonly own: (typeof gapListWords)['zh'];
  readonly format: Format;
  readonly place: string;
  readonly ofBank: string;
};

type Counted = 'noneKnown' | 'possible' | 'kept' | 'withRival' | 'withPossibleRival' | 'withNobody';

/** How many gaps, and for a bank where a competitor is already. */
export function gapHeadline(
  answer: GapAnswer,
  { words, own, format, place, ofBank }: HeadlineContext,
): Sentence<Counted> {
  const { reachKilometers, depth, rival, bank } = answer.parameters;
  const { withRival, withPossibleRival, withNobody, gaps } = answer.counts;
  const verdicts = countVerdicts(answer.gaps);
  const rivals = bank !== null && rival === 'any' && gaps > 0 ? own.sentence.rivals : '';
  return {
    template: rival === 'any' ? words.gaps.sentence + rivals : own.sentence[rival],
    texts: { place, reach: format.count(reachKilometers), depth: words.gaps.depth[depth], ofBank },
    counts: {
      ...{ noneKnown: verdicts['none-known'], possible: verdicts.possible, kept: answer.gaps.length },
      ...{ withRival, withPossibleRival, withNobody },
    },
  };
}
