import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { coverageQuery, vocabularyQuery } from '../../api/queries.ts';
import { createNames } from '../../api/use-names.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { shortName } from '../../state/region-name.ts';
import { type Language, languages } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';
import type { FieldContext } from './field.ts';

function provinceNames(coverage: CoverageAnswer | undefined, language: Language): ReadonlyMap<string, string> {
  const provinces = coverage?.provinces ?? [];
  return new Map(
    provinces.map(({ id, nameZh, nameEn, level }) => [id, language === 'zh' ? shortName(nameZh, level) : nameEn]),
  );
}

/** What names the fields of every table, once coverage has come, and the queries it was made of. */
export function useFieldContext() {
  const { state } = useView();
  const { words, format, language } = useWords();
  const coverage = useQuery(coverageQuery(state));
  const vocabulary = useQuery(vocabularyQuery);
  const bothNames = useMemo(() => languages.map((each) => createNames(vocabulary.data, each)), [vocabulary.data]);
  const context = useMemo((): FieldContext | null => {
    if (!coverage.data) return null;
    const provinces = provinceNames(coverage.data, language);
    return {
      state,
      words,
      table: tableWords[language],
      format,
      names: createNames(vocabulary.data, language),
      nameOf: (region) => provinces.get(region) ?? '',
      hasPresence: coverage.data.scope.summary.presence.isMeasured,
    };
  }, [coverage.data, vocabulary.data, state, words, format, language]);
  return { context, bothNames, coverage, vocabulary };
}

type Asked = { readonly isSuccess: boolean; readonly isPlaceholderData: boolean; readonly isError: boolean };

/** Whether all of it is of this very address, and whether some of it did not come. */
export function readiness(asked: readonly Asked[]) {
  return {
    isReady: asked.every(({ isSuccess, isPlaceholderData }) => isSuccess && !isPlaceholderData),
    hasFailed: asked.some(({ isError }) => isError),
  };
}
