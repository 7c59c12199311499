import type { RegionCoverage } from '@icfm/api/coverage/schema';
import { useWords } from '../../i18n/use-words.tsx';
import { NumberSentence } from '../../ui/number-sentence.tsx';
import { useBankTexts } from '../banks/use-bank-texts.ts';
import { useView } from '../shell/view-context.tsx';
import { coverageHeadline } from './coverage-headline.ts';
import { useOpenRecords } from './use-open-records.ts';

type HeadlineSentenceProps = { readonly scope: RegionCoverage; readonly place: string };

/** The headline read aloud; each number opens the records it counts, in table and map. */
export function HeadlineSentence({ scope, place }: HeadlineSentenceProps) {
  const { state } = useView();
  const { words, format } = useWords();
  const open = useOpenRecords();
  const { ofBank } = useBankTexts();
  const { template, texts, counts } = coverageHeadline(scope.summary, { state, words, format, place, ofBank });
  return (
    <NumberSentence
      template={template}
      texts={texts}
      numbers={{
        clusters: { count: counts.clusters, label: words.headline.clusters, onOpen: () => open([]) },
        certain: { count: counts.certain, label: words.verdict.certain, onOpen: () => open(['certain']) },
        possible: { count: counts.possible, label: words.verdict.possible, onOpen: () => open(['possible']) },
        noneKnown: { count: counts.noneKnown, label: words.verdict['none-known'], onOpen: () => open(['none-known']) },
      }}
    />
  );
}
