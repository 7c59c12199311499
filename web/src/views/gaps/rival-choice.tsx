import type { GapAnswer } from '@icfm/api/gaps/schema';
import { fill } from '../../i18n/fill.ts';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { rivalFilters } from '../../state/url.ts';
import { Segmented } from '../../ui/segmented.tsx';
import { useView } from '../shell/view-context.tsx';

/** Keeps the gaps by who else is there, with the counts of each; a competitor needs a bank to compete with. */
export function RivalChoice({ counts }: Pick<GapAnswer, 'counts'>) {
  const { state, set } = useView();
  const { format } = useWords();
  const words = useFeatureWords(gapListWords);
  if (state.bank === null) return <p className="text-xs text-ink-muted">{words.needsBank}</p>;
  const { gaps, withRival, withPossibleRival, withNobody } = counts;
  const each = { any: gaps, present: withRival + withPossibleRival, nobody: withNobody };
  return (
    <Segmented
      label={words.rivalFilter}
      isLabelled={false}
      options={rivalFilters.map((value) => ({
        value,
        label: fill(words.rival[value], { count: format.count(each[value]) }),
      }))}
      value={state.rival}
      onChange={(rival) => set({ rival })}
    />
  );
}
