import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { coverageQuery } from '../../api/queries.ts';
import { prefectureOf, provinceOf } from '../../state/region-code.ts';
import { useShortName } from '../coverage/use-region-names.ts';
import { useView } from '../shell/view-context.tsx';

/** A unit as a few words: its prefecture, or else its province, with its code where it is smaller than either. */
export function useUnitName(): (adcode: string) => string {
  const { state } = useView();
  const nameRegion = useShortName();
  const { data } = useQuery(coverageQuery({ ...state, region: 'nation' }));
  return useMemo(() => {
    const known = new Map(
      [...(data?.prefectures ?? []), ...(data?.provinces ?? [])].map((each) => [each.id, nameRegion(each)]),
    );
    return (adcode) => {
      const own = known.get(adcode);
      if (own) return own;
      const larger = known.get(prefectureOf(adcode) ?? '') ?? known.get(provinceOf(adcode));
      return larger ? `${larger} ${adcode}` : adcode;
    };
  }, [data, nameRegion]);
}
