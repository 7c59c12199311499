import type { GapAnswer } from '@icfm/api/gaps/schema';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { useOpenRecords } from '../coverage/use-open-records.ts';
import { useView } from '../shell/view-context.tsx';
import { hasWhatIf } from './gap-row.ts';
import { countVerdicts } from './listed-gaps.ts';

type PartProps = { readonly answer: GapAnswer };

/** How many gaps, and for a bank where a competitor is already: each number keeps those it counts. */
function Headline({ answer, place }: PartProps & { readonly place: string }) {
  const { set } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(gapListWords);
  const open = useOpenRecords();
  const { ofBank } = useBankTexts();
  const { reachKilometers, depth, rival, bank } = answer.parameters;
  const { withRival, withPossibleRival, withNobody, gaps } = answer.counts;
  const counts = countVerdicts(answer.gaps);
  const number = (verdict: 'possible' | 'none-known') => ({
    count: counts[verdict],
    label: words.verdict[verdict],
    onOpen: () => open([verdict]),
  });
  const keep = (count: number, kept: 'present' | 'nobody') => ({
    count,
    label: own.kept[kept],
    onOpen: () => void set({ rival: kept, verdicts: [] }),
  });
  const rivals = bank !== null && rival === 'any' && gaps > 0 ? own.sentence.rivals : '';
  return (
    <NumberSentence
      template={rival === 'any' ? words.gaps.sentence + rivals : own.sentence[rival]}
      texts={{ place, reach: format.count(reachKilometers), depth: words.gaps.depth[depth], ofBank }}
      numbers={{
        noneKnown: number('none-known'),
        possible: number('possible'),
        kept: { count: answer.gaps.length, label: own.rivalFilter, onOpen: () => open([]) },
        withRival: keep(withRival, 'present'),
        withPossibleRival: keep(withPossibleRival, 'present'),
        withNobody: keep(withNobody, 'nobody'),
      }}
    />
  );
}

/** What the closing branches leave behind; the number brings those clusters to the top. */
function Lost({ answer }: PartProps) {
  const { state, set } = useView();
  const { whatIf } = useFeatureWords(gapListWords);
  if (state.closed.length === 0 || !hasWhatIf(state)) return null;
  const { lost } = answer.counts;
  if (lost === 0) return <p className="text-sm leading-6">{whatIf.lostNone}</p>;
  const bring = () => void set({ sort: '-lost', verdicts: [], rival: 'any', selected: null });
  return (
    <NumberSentence
      template={whatIf.lostSentence}
      texts={{}}
      numbers={{ lost: { count: lost, label: whatIf.lost, onOpen: bring } }}
    />
  );
}

/** The gap list in sentences: how many, who is there already, what a closing would cost. */
export function GapSentences({ answer, place }: PartProps & { readonly place: string }) {
  return (
    <div>
      <Headline answer={answer} place={place} />
      <Lost answer={answer} />
    </div>
  );
}
