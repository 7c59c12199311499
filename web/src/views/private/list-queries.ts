import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import type { IntakeSettings } from '@icfm/api/intake/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Answer, Demand, Inspected, OwnMeasure, TakenList } from '../../private/messages.ts';
import type { Reading } from '../data/reading-choice.tsx';
import type { PrivateList } from './private-stage.ts';

/** Answers of the worker: nothing of them is kept once nobody looks, and no network is needed for them. */
const inMemory = { gcTime: 0, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always', retry: false } as const;

const unexpected = (answer: Answer) => new Error(`wanted another answer of the worker, got ${answer.kind}`);

/** What the file is and how it is proposed to be read. */
export function inspectQuery({ number, asking }: PrivateList, reading: Reading) {
  return queryOptions({
    queryKey: ['private', number, 'inspect', reading],
    queryFn: async ({ signal }): Promise<Inspected> => {
      const answer = await asking.ask({ kind: 'inspect', ...reading }, { signal });
      if (answer.kind !== 'inspect') throw unexpected(answer);
      return answer;
    },
    placeholderData: keepPreviousData,
    ...inMemory,
  });
}

type Taking = { readonly settings: IntakeSettings; readonly onRows: (rows: number) => void };

/** All rows under the settings: how many count, which do not and why, and where they stand. */
export function takeQuery({ number, asking }: PrivateList, { settings, onRows }: Taking) {
  return queryOptions({
    queryKey: ['private', number, 'take', settings],
    queryFn: async ({ signal }): Promise<TakenList> => {
      const answer = await asking.ask({ kind: 'take', settings }, { signal, onRows });
      if (answer.kind !== 'take') throw unexpected(answer);
      return answer;
    },
    placeholderData: keepPreviousData,
    ...inMemory,
  });
}

/** The clusters of an answer with their own measure: a new place or reach never mixes with the numbers before it. */
export type OwnResult = { readonly answer: CoverageAnswer; readonly own: OwnMeasure };

type Measuring = {
  readonly settings: IntakeSettings;
  readonly answer: CoverageAnswer | undefined;
  /** The clusters of the answer with their member places; null until all are known. */
  readonly clusters: readonly Demand[] | null;
};

/** The clusters of the page's answer, under its very question, against the branches of the list. */
export function measureQuery({ number, asking }: PrivateList, { settings, answer, clusters }: Measuring) {
  return queryOptions({
    queryKey: ['private', number, 'measure', settings, answer?.parameters, answer?.dataVersion],
    queryFn: async ({ signal }): Promise<OwnResult> => {
      if (!answer || !clusters) throw new Error('wanted clusters to measure, got none');
      const found = await asking.ask({ kind: 'measure', settings, clusters, asked: answer.parameters }, { signal });
      if (found.kind !== 'measure') throw unexpected(found);
      return { answer, own: found };
    },
    enabled: answer !== undefined && clusters !== null,
    structuralSharing: false,
    placeholderData: keepPreviousData,
    ...inMemory,
  });
}

/** The rows that stay out, as a file in the layout they came in. */
export async function askRejects(
  { asking }: PrivateList,
  { settings, language }: { readonly settings: IntakeSettings; readonly language: 'zh' | 'en' },
): Promise<string> {
  const answer = await asking.ask({ kind: 'rejects', settings, language });
  if (answer.kind !== 'rejects') throw unexpected(answer);
  return answer.csv;
}
