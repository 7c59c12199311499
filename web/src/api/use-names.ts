import type { Vocabulary } from '@icfm/api/vocabulary/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useWords } from '../i18n/use-words.tsx';
import type { Language } from '../state/url.ts';
import { vocabularyQuery } from './queries.ts';

type Named = { readonly nameZh: string; readonly nameEn: string };

/** Names of codes in the language shown, from the API's vocabulary; a code without a name stays as it is. */
export type Names = {
  readonly of: (named: Named) => string;
  readonly label: (vocabulary: string, code: string | null) => string;
  readonly sector: (code: string | null) => string;
  /** A speciality of a branch; `industry:<sector>` reads as the sector served. */
  readonly speciality: (code: string) => string;
  readonly sectorGroups: Readonly<Record<string, string>>;
};

type SectorEntry = Vocabulary['sectors'][number];

/** Sectors by their own codes and by those that the bundled files use. */
function sectorsByCode(sectors: readonly SectorEntry[]): Map<string, SectorEntry> {
  const byCode = new Map<string, SectorEntry>();
  for (const sector of sectors) {
    for (const code of sector.fileCodes) if (!byCode.has(code)) byCode.set(code, sector);
  }
  for (const sector of sectors) byCode.set(sector.code, sector);
  return byCode;
}

export function createNames(vocabulary: Vocabulary | undefined, language: Language): Names {
  const of = ({ nameZh, nameEn }: Named) => (language === 'zh' ? nameZh : nameEn);
  const sectors = sectorsByCode(vocabulary?.sectors ?? []);
  const specialities = new Map((vocabulary?.specialities ?? []).map((each) => [each.code, of(each)]));
  const sector = (code: string | null) => {
    const entry = code === null ? undefined : sectors.get(code);
    return entry ? of(entry) : (code ?? '');
  };
  return {
    of,
    label: (name, code) => (code === null ? '' : (vocabulary?.labels[name]?.[code]?.[language] ?? code)),
    sector,
    speciality: (code) => {
      const [kind = code, served] = code.split(':');
      return served === undefined ? (specialities.get(kind) ?? code) : sector(served);
    },
    sectorGroups: Object.fromEntries([...sectors].map(([code, { group }]) => [code, group])),
  };
}

export function useNames(): Names {
  const { language } = useWords();
  const { data } = useQuery(vocabularyQuery);
  return useMemo(() => createNames(data, language), [data, language]);
}
