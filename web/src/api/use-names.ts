import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '../i18n/use-words.tsx';
import { vocabularyQuery } from './queries.ts';

type Named = { readonly nameZh: string; readonly nameEn: string };

/** Names of codes in the language shown, from the API's vocabulary; a code without a name stays as it is. */
export type Names = {
  readonly of: (named: Named) => string;
  readonly label: (vocabulary: string, code: string | null) => string;
  readonly sector: (code: string | null) => string;
  readonly sectorGroups: Readonly<Record<string, string>>;
  readonly group: (code: string) => string;
};

export function useNames(): Names {
  const { language } = useWords();
  const { data } = useQuery(vocabularyQuery);
  return useMemo(() => {
    const of = ({ nameZh, nameEn }: Named) => (language === 'zh' ? nameZh : nameEn);
    const sectors = new Map<string, NonNullable<typeof data>['sectors'][number]>();
    for (const sector of data?.sectors ?? []) {
      for (const code of sector.fileCodes ?? []) sectors.set(code, sectors.get(code) ?? sector);
    }
    for (const sector of data?.sectors ?? []) sectors.set(sector.code, sector);
    const groups = new Map((data?.groups ?? []).map((group) => [group.code, of(group)]));
    return {
      of,
      label: (vocabulary, code) => (code === null ? '' : (data?.labels[vocabulary]?.[code]?.[language] ?? code)),
      sector: (code) => {
        const entry = code === null ? undefined : sectors.get(code);
        return entry ? of(entry) : (code ?? '');
      },
      sectorGroups: Object.fromEntries([...sectors].map(([code, sector]) => [code, sector.group])),
      group: (code) => groups.get(code) ?? code,
    };
  }, [data, language]);
}
