import type { CoverageAnswer } from '@icfm/api/coverage/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { accessQuery, coverageQuery, vocabularyQuery } from '../../api/queries.ts';
import { createNames } from '../../api/use-names.ts';
import { tableWords } from '../../i18n/table-words.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { shortName } from '../../state/region-name.ts';
import { type Language, languages } from '../../state/url.ts';
import { useView } from '../shell/view-context.tsx';
import type { TableInput } from './table.ts';

function provinceNames(coverage: CoverageAnswer | undefined, language: Language): ReadonlyMap<string, string> {
  const provinces = coverage?.provinces ?? [];
  return new Map(
    provinces.map(({ id, nameZh, nameEn, level }) => [id, language === 'zh' ? shortName(nameZh, level) : nameEn]),
  );
}

type TableState = { readonly input: TableInput | null; readonly isReady: boolean; readonly hasFailed: boolean };

/** What the tables of the address are made of, once coverage has come; `isReady` when all of it is of this very address. */
export function useTableInput(): TableState {
  const { state } = useView();
  const { words, format, language } = useWords();
  const coverage = useQuery(coverageQuery(state));
  const access = useQuery(accessQuery(state));
  const vocabulary = useQuery(vocabularyQuery);
  const bothNames = useMemo(() => languages.map((each) => createNames(vocabulary.data, each)), [vocabulary.data]);
  const input = useMemo(() => {
    if (!coverage.data) return null;
    const provinces = provinceNames(coverage.data, language);
    const context = {
      state,
      words,
      table: tableWords[language],
      format,
      names: createNames(vocabulary.data, language),
      nameOf: (region: string) => provinces.get(region) ?? '',
      hasPresence: coverage.data.scope.summary.presence.isMeasured,
    };
    return { coverage: coverage.data, access: access.data, context, bothNames };
  }, [coverage.data, access.data, vocabulary.data, state, words, format, language, bothNames]);
  const isReady = [coverage, access, vocabulary].every(
    ({ isSuccess, isPlaceholderData }) => isSuccess && !isPlaceholderData,
  );
  const hasFailed = [coverage, access, vocabulary].some(({ isError }) => isError);
  return { input, isReady, hasFailed };
}
