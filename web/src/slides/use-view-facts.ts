import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { gapQuery } from '../api/gap-queries.ts';
import { pairingQuery } from '../api/pairing-queries.ts';
import { useCoverage } from '../api/use-coverage.ts';
import { gapListWords } from '../i18n/gap-list-words.ts';
import { pairingWords } from '../i18n/pairing-words.ts';
import { siteAnswerWords } from '../i18n/site-answer-words.ts';
import { useFeatureWords } from '../i18n/use-feature-words.ts';
import { useWords } from '../i18n/use-words.tsx';
import { writeSentence } from '../ui/sentence.ts';
import { useBankTexts } from '../views/banks/use-bank-texts.ts';
import { coverageHeadline } from '../views/coverage/coverage-headline.ts';
import { useRegionPath } from '../views/coverage/use-region-names.ts';
import { gapHeadline } from '../views/gaps/gap-headline.ts';
import { keepGaps } from '../views/gaps/listed-gaps.ts';
import { corridorHeadline } from '../views/pairing/corridor-headline.ts';
import { keepCorridors } from '../views/pairing/kept-corridors.ts';
import { useView } from '../views/shell/view-context.tsx';
import { gainSentence, proofSentence } from '../views/sites/site-sentences.ts';
import { useSitePlan } from '../views/sites/use-site-plan.ts';
import { useTransferFacts } from './use-transfer-facts.ts';

/** What a view says: its finding as plain text, how many records it counts, and the date of its data. */
export type ViewFacts = { readonly headline: string; readonly records: number; readonly dataAsOf: string };

function usePlace(): string {
  const { state } = useView();
  const { steps } = useRegionPath(state.region);
  return steps.at(-1)?.name ?? '';
}

function useCoverageFacts(): ViewFacts | null {
  const { state } = useView();
  const { words, format } = useWords();
  const { answer, kept } = useCoverage(state);
  const { ofBank } = useBankTexts();
  const place = usePlace();
  return useMemo(() => {
    if (!answer) return null;
    const sentence = coverageHeadline(answer.scope.summary, { state, words, format, place, ofBank });
    return { headline: writeSentence(sentence, format), records: kept.length, dataAsOf: answer.dataAsOf };
  }, [answer, kept, state, words, format, place, ofBank]);
}

function useGapFacts(): ViewFacts | null {
  const { state } = useView();
  const { words, format } = useWords();
  const own = useFeatureWords(gapListWords);
  const { ofBank } = useBankTexts();
  const place = usePlace();
  const { data: answer } = useQuery({ ...gapQuery(state), enabled: state.view === 'gaps' && state.task === 'list' });
  return useMemo(() => {
    if (!answer) return null;
    const sentence = gapHeadline(answer, { words, own, format, place, ofBank });
    const records = keepGaps(answer.gaps, state.verdicts).length;
    return { headline: writeSentence(sentence, format), records, dataAsOf: answer.dataAsOf };
  }, [answer, state.verdicts, words, own, format, place, ofBank]);
}

function useCorridorFacts(): ViewFacts | null {
  const { state } = useView();
  const { words: shared, format } = useWords();
  const words = useFeatureWords(pairingWords);
  const { name: bank } = useBankTexts();
  const place = usePlace();
  const isShown = state.view === 'gaps' && state.task === 'corridors';
  const { data: answer } = useQuery({ ...pairingQuery(state), enabled: isShown });
  return useMemo(() => {
    if (!answer) return null;
    const sentence = corridorHeadline(answer, { shared, words, format, place, bank });
    const records = keepCorridors(answer, state.served).length;
    return { headline: writeSentence(sentence, format), records, dataAsOf: answer.dataAsOf };
  }, [answer, state.served, shared, words, format, place, bank]);
}

function usePlanFacts(): ViewFacts | null {
  const { format } = useWords();
  const words = useFeatureWords(siteAnswerWords);
  const { answer } = useSitePlan();
  return useMemo(() => {
    if (!answer) return null;
    const gain = gainSentence(answer, words, format);
    const counted = gain && writeSentence({ ...gain, counts: { clusters: gain.count } }, format);
    const headline = `${counted ?? ''}${proofSentence(answer.certificate, words, format)}`;
    return {
      // English sentences stand a space apart, Chinese ones do not.
      headline: headline.replace(/\.(?=[A-Z])/, '. '),
      records: answer.plan?.sites.length ?? 0,
      dataAsOf: answer.dataAsOf,
    };
  }, [answer, words, format]);
}

/** What the view around it says, as the page does; null until it stands. */
export function useViewFacts(): ViewFacts | null {
  const { view, task } = useView().state;
  const coverage = useCoverageFacts();
  const gaps = useGapFacts();
  const corridors = useCorridorFacts();
  const plan = usePlanFacts();
  const transfers = useTransferFacts();
  if (view === 'transfers') return transfers;
  if (view === 'coverage') return coverage;
  return { list: gaps, corridors, sites: plan, scenarios: coverage }[task];
}
