import type { ChangesAnswer } from '@icfm/api/changes/schema';
import { fill } from '../../i18n/fill.ts';
import { timeWords } from '../../i18n/time-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { useView } from '../shell/view-context.tsx';
import { boundSentences, changeSentence } from './change-sentence.ts';
import type { Stop } from './year-stops.ts';

/** What the chosen year says, and what has to be known to read it. */
export function useTimeWords(
  changes: ChangesAnswer,
  stops: readonly Stop[],
  depth: 'specialised' | 'matched',
): { readonly finding: string; readonly notes: readonly string[] } {
  const { year } = useView().state;
  const words = useFeatureWords(timeWords);
  const { format } = useWords();
  const basis = depth === 'matched' ? words.depthMatched : words.depthSpecialised;
  const undated = changes.undatedClusters;
  if (year === null) {
    const today = stops.at(-1);
    const counts = { clusters: format.count(today?.clusters ?? 0), covered: format.count(today?.covered ?? 0) };
    const tail = undated > 0 ? fill(words.nowUndated, { count: format.count(undated) }) : '';
    return { finding: fill(words.now, counts) + tail, notes: [basis] };
  }
  const at = changes.years.findIndex((each) => each.year === year);
  const entry = changes.years[at];
  if (!entry) {
    const [first, last] = [changes.years[0]?.year, changes.years.at(-1)?.year];
    const values = { year: String(year), first: String(first ?? ''), last: String(last ?? '') };
    return { finding: fill(words.outside, values), notes: [basis] };
  }
  const step = { entry, before: changes.years[at - 1] ?? null, depth };
  const leftOut =
    undated > 0 ? [`${fill(words.leftOut.clusters, { count: format.count(undated) })}${words.sentenceEnd}`] : [];
  return {
    finding: changeSentence(step, { words, format }),
    notes: [...boundSentences(step, changes, { words, format }), ...leftOut, basis],
  };
}
