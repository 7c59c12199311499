import type { GapAnswer } from '@icfm/api/gaps/schema';
import { fill } from '../../i18n/fill.ts';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { rivalFilters } from '../../state/url.ts';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { useOpenRecords } from '../coverage/use-open-records.ts';
import { useView } from '../shell/view-context.tsx';
import { hasWhatIf } from './gap-fields.ts';
import { countVerdicts } from './listed-gaps.ts';

type PartProps = { readonly answer: GapAnswer };

function Headline({ answer, place }: PartProps & { readonly place: string }) {
  const { state } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(gapListWords);
  const open = useOpenRecords();
  const { ofBank } = useBankTexts();
  const { reachKilometers, depth, rival } = answer.parameters;
  const counts = countVerdicts(answer.gaps);
  const number = (verdict: 'possible' | 'none-known') => ({
    count: counts[verdict],
    label: words.verdict[verdict],
    onOpen: () => open([verdict]),
  });
  return (
    <NumberSentence
      template={state.bank === null || rival === 'any' ? words.gaps.sentence : own.sentence[rival]}
      texts={{ place, reach: format.count(reachKilometers), depth: words.gaps.depth[depth], ofBank }}
      numbers={{
        noneKnown: number('none-known'),
        possible: number('possible'),
        kept: { count: answer.gaps.length, label: own.rivalFilter, onOpen: () => open([]) },
      }}
    />
  );
}

/** Where a competitor is already, of all the gaps: each number keeps those it counts. */
function Rivals({ answer }: PartProps) {
  const { set } = useView();
  const own = useFeatureWords(gapListWords);
  const { withRival, withPossibleRival, withNobody, gaps } = answer.counts;
  const { bank, rival } = answer.parameters;
  if (bank === null || rival !== 'any' || gaps === 0) return null;
  const keep = (kept: (typeof rivalFilters)[number]) => () => void set({ rival: kept, verdicts: [] });
  return (
    <NumberSentence
      template={own.sentence.rivals}
      texts={{}}
      numbers={{
        withRival: { count: withRival, label: own.kept.present, onOpen: keep('present') },
        withPossibleRival: { count: withPossibleRival, label: own.kept.present, onOpen: keep('present') },
        withNobody: { count: withNobody, label: own.kept.nobody, onOpen: keep('nobody') },
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
  const { format } = useWords();
  const { sentence } = useFeatureWords(gapListWords);
  const { totalGap, counts } = answer;
  return (
    <div>
      <Headline answer={answer} place={place} />
      <Rivals answer={answer} />
      <Lost answer={answer} />
      {totalGap === null ? null : (
        <p className="text-xs text-ink-muted">
          {fill(sentence.total, { total: format.figure(totalGap), clusters: format.count(counts.clusters) })}
        </p>
      )}
    </div>
  );
}
