import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { coverageQuery, placeQuery } from '../../api/queries.ts';
import { useNames } from '../../api/use-names.ts';
import { useWords } from '../../i18n/use-words.tsx';
import { levelOf, macroRegions, prefectureOf, provinceOf } from '../../state/region-code.ts';
import { urlParsers } from '../../state/url.ts';

const everywhere = {
  reach: urlParsers.reach.defaultValue,
  rule: urlParsers.rule.defaultValue,
  kinds: [],
  sectors: [],
  region: 'nation',
};

/** Names of regions by code in the language shown; an empty text where a name has not come yet. */
export function useRegionNames(): (region: string) => string {
  const { words } = useWords();
  const names = useNames();
  const { data } = useQuery(coverageQuery(everywhere));
  return useMemo(() => {
    const known = new Map<string, string>();
    for (const region of [...(data?.prefectures ?? []), ...(data?.provinces ?? [])]) {
      known.set(region.id, names.of(region));
    }
    for (const code of macroRegions) known.set(code, words.region[code]);
    known.set('nation', words.region.nation);
    return (region) => known.get(region) ?? '';
  }, [data, names, words]);
}

export type PathStep = { readonly id: string; readonly name: string };

/** The way from the nation down to a region, both ends included. */
export function useRegionPath(region: string): {
  readonly steps: readonly PathStep[];
  readonly macroRegion: string | null;
} {
  const nameOf = useRegionNames();
  const names = useNames();
  const level = levelOf(region);
  const isPlace = level !== 'nation' && level !== 'macro-region';
  const { data: place } = useQuery({ ...placeQuery(region), enabled: isPlace });
  const macroRegion = place?.properties.macroRegion ?? (level === 'macro-region' ? region : null);
  return useMemo(() => {
    const ids = ['nation'];
    if (macroRegion) ids.push(macroRegion);
    if (isPlace && level !== 'province') ids.push(provinceOf(region));
    const prefecture = level === 'county' ? prefectureOf(region) : null;
    // In a municipality the prefecture is the province itself under another code.
    if (prefecture && nameOf(prefecture) !== '') ids.push(prefecture);
    const own = place ? names.of(place.properties) : nameOf(region);
    if (isPlace) ids.push(region);
    const steps = ids.map((id) => ({ id, name: id === region && isPlace ? own : nameOf(id) }));
    return { steps: steps.filter(({ name }) => name !== ''), macroRegion };
  }, [macroRegion, isPlace, level, region, nameOf, names, place]);
}
