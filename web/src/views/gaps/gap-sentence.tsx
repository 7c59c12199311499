import type { GapAnswer } from '@icfm/api/gaps/schema';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { useOpenRecords } from '../coverage/use-open-records.ts';
import { useView } from '../shell/view-context.tsx';
import { gapHeadline } from './gap-headline.ts';
import { hasWhatIf } from './gap-row.ts';

type PartProps = { readonly answer: GapAnswer };

/** How many gaps, and for a bank where a competitor is already: each number keeps those it counts. */
function Headline({ answer, place }: PartProps & { readonly place: string }) {
  const { set } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(gapListWords);
  const open = useOpenRecords();
  const { ofBank } = useBankTexts();
  const { template, texts, counts } = gapHeadline(answer, { words, own, format, place, ofBank });
  const number = (count: number, verdict: 'possible' | 'none-known') => ({
    count,
    label: words.verdict[verdict],
    onOpen: () => open([verdict]),
  });
  const keep = (count: number, kept: 'present' | 'nobody') => ({
    count,
    label: own.kept[kept],
    onOpen: () => void set({ rival: kept, verdicts: [] }),
  });
  return (
    <NumberSentence
      template={template}
      texts={texts}
      numbers={{
        noneKnown: number(counts.noneKnown, 'none-known'),
        possible: number(counts.possible, 'possible'),
        kept: { count: counts.kept, label: own.rivalFilter, onOpen: () => open([]) },
        withRival: keep(counts.withRival, 'present'),
        withPossibleRival: keep(counts.withPossibleRival, 'present'),
        withNobody: keep(counts.withNobody, 'nobody'),
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
