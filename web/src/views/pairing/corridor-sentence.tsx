import type { PairingAnswer } from '@icfm/api/pairing/schema';
import { fill } from '../../i18n/fill.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { UrlState } from '../../state/url.ts';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { useView } from '../shell/view-context.tsx';
import { corridorHeadline } from './corridor-headline.ts';

type SentenceProps = { readonly answer: PairingAnswer; readonly place: string };

/** How many corridors there are and who serves their ends; each number keeps the corridors it counts. */
function Headline({ answer, place }: SentenceProps) {
  const { set } = useView();
  const { words: shared, format } = useWords();
  const words = useFeatureWords(pairingWords);
  const { name } = useBankTexts();
  const { template, texts, counts } = corridorHeadline(answer, { shared, words, format, place, bank: name });
  const number = (count: number, served: Exclude<UrlState['served'], null>, label: string) => ({
    count,
    label,
    onOpen: () => void set({ served, selected: null }),
  });
  const long = answer.ofBank === null ? words.pairedOfAll : words.servedLong;
  return (
    <NumberSentence
      template={template}
      texts={texts}
      numbers={{
        corridors: number(counts.corridors, 'all', words.served.all),
        paired: number(counts.paired, 'paired', long.paired),
        orphan: number(counts.orphan, 'orphan', long.orphan),
      }}
    />
  );
}

/** The headline, and how far it can be trusted: which branches count, by what rule, and which records are left out. */
export function CorridorSentences({ answer, place }: SentenceProps) {
  const { format } = useWords();
  const words = useFeatureWords(pairingWords);
  const { records, hasOrdinaryBranches, parameters } = answer;
  const left = (['notOnMap', 'withinOnePlace'] as const).map((why) =>
    records[why] > 0 ? fill(words[why], { count: format.count(records[why]) }) : '',
  );
  return (
    <div className="space-y-1">
      <Headline answer={answer} place={place} />
      <p className="rounded-lg bg-warning-soft px-2.5 py-1.5 text-xs text-ink">
        {hasOrdinaryBranches ? words.knownListed : words.knownOnly}
      </p>
      <p className="text-xs text-ink-muted text-pretty">
        {fill(words.rule, { reach: format.count(parameters.reachKilometers) })}
        {left.join('')}
      </p>
    </div>
  );
}
