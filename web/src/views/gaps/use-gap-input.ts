import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { gapQuery } from '../../api/gap-queries.ts';
import { gapListWords } from '../../i18n/gap-list-words.ts';
import { useFeatureWords } from '../../i18n/use-feature-words.ts';
import { useView } from '../shell/view-context.tsx';
import { readiness, useFieldContext } from '../table/use-field-context.ts';
import type { GapInput } from './gap-table.ts';

/** What the gap list is made of, once it has come; `isReady` when all of it is of this very address. */
export function useGapInput() {
  const { state } = useView();
  const gapWords = useFeatureWords(gapListWords);
  const { context, bothNames, coverage, vocabulary } = useFieldContext();
  const gaps = useQuery({ ...gapQuery(state), enabled: state.view === 'gaps' && state.task === 'list' });
  const input = useMemo((): GapInput | null => {
    if (!coverage.data || !gaps.data || !context) return null;
    return { answer: gaps.data, coverage: coverage.data, context: { ...context, gapWords }, bothNames };
  }, [coverage.data, gaps.data, context, gapWords, bothNames]);
  return { input, query: gaps, ...readiness([coverage, gaps, vocabulary]) };
}
