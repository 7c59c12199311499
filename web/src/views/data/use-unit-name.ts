import { useQueries, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { coverageQuery, placeQuery } from '../../api/queries.ts';
import { provinceOf } from '../../state/region-code.ts';
import { useShortName } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';

/** Names of provinces by the adcode of anything in them: many counties share a name. */
export function useProvinceName(): (adcode: string) => string {
  const { state } = useView();
  const nameRegion = useShortName();
  const { data } = useQuery(coverageQuery({ ...state, region: 'nation' }));
  return useMemo(() => {
    const known = new Map((data?.provinces ?? []).map((each) => [each.id, nameRegion(each)]));
    return (adcode) => known.get(provinceOf(adcode)) ?? '';
  }, [data, nameRegion]);
}

/** Names of a few units; the code where a name has not come yet. */
export function useUnitNames(adcodes: readonly string[]): (adcode: string) => string {
  const nameRegion = useShortName();
  const places = useQueries({
    queries: [...new Set(adcodes)].map(placeQuery),
    combine: (results) => results.flatMap(({ data }) => (data ? [data.properties] : [])),
  });
  return (adcode) => {
    const found = places.find((place) => place.adcode === adcode);
    return found ? nameRegion(found) : adcode;
  };
}
