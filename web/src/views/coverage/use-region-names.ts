import type { RegionProperties } from '@icfm/api/collections/schema';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { coverageQuery, placeQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { levelOf, macroRegions } from '../../state/region-code.ts';
import { shortName } from '../../state/region-name.ts';
import { useView } from '../shell/view-context.tsx';

type RegionLabel = { readonly nameZh: string; readonly nameEn: string; readonly level: string };

/** Names a region as people say it: short in Chinese, the usual spelling in English. */
export function useShortName(): (region: RegionLabel) => string {
  const names = useNames();
  return useCallback(({ nameZh, nameEn, level }) => names.of({ nameZh: shortName(nameZh, level), nameEn }), [names]);
}

/** Names of regions by code in the language shown; an empty text where none has come. */
export function useRegionNames(): (region: string) => string {
  const { state } = useView();
  const { words } = useWords();
  const nameRegion = useShortName();
  const { data } = useQuery(coverageQuery(state));
  return useMemo(() => {
    const known = new Map<string, string>();
    for (const region of [...(data?.prefectures ?? []), ...(data?.provinces ?? [])]) {
      known.set(region.id, nameRegion(region));
    }
    for (const code of macroRegions) known.set(code, words.region[code]);
    known.set('nation', words.region.nation);
    return (region) => known.get(region) ?? '';
  }, [data, nameRegion, words]);
}

export type PathStep = { readonly id: string; readonly name: string };
export type RegionPath = { readonly steps: readonly PathStep[]; readonly macroRegion: string | null };

/** Adcodes from the province down to the place; in a municipality the prefecture is the province under another level. */
function lineageOf({ provinceAdcode, prefectureAdcode, adcode }: RegionProperties): string[] {
  return [...new Set([provinceAdcode, prefectureAdcode ?? provinceAdcode, adcode])];
}

/** The way from the nation down to a region, both ends included. */
export function useRegionPath(region: string): RegionPath {
  const nameOf = useRegionNames();
  const nameRegion = useShortName();
  const level = levelOf(region);
  const isPlace = level !== 'nation' && level !== 'macro-region';
  const { data: place } = useQuery({ ...placeQuery(region), enabled: isPlace });
  const record = place?.properties;
  const prefecture = record?.level === 'county' ? record.prefectureAdcode : null;
  const hasOwnPrefecture = prefecture !== null && prefecture !== undefined && levelOf(prefecture) === 'prefecture';
  const { data: parent } = useQuery({ ...placeQuery(prefecture ?? ''), enabled: hasOwnPrefecture });
  return useMemo(() => {
    const nameStep = (id: string) => {
      if (record && id === region) return nameRegion(record);
      return parent?.properties.adcode === id ? nameRegion(parent.properties) : nameOf(id);
    };
    const macroRegion = record?.macroRegion ?? (level === 'macro-region' ? region : null);
    const places = record ? lineageOf(record) : isPlace ? [region] : [];
    const ids = ['nation', ...(macroRegion ? [macroRegion] : []), ...places];
    const steps = ids.map((id) => ({ id, name: nameStep(id) })).filter(({ name }) => name !== '');
    return { steps, macroRegion };
  }, [record, parent, region, level, isPlace, nameOf, nameRegion]);
}
