import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { gapQuery } from '../../api/gap-queries.ts';
import type { MapCluster } from '../../map/map-props.ts';
import { useView } from '../shell/view-context.tsx';
import { isLost, keepGaps, toMapCluster } from './listed-gaps.ts';

type MapGaps = { readonly clusters: readonly MapCluster[]; readonly lit: readonly string[] };

/** The rows of the gap list on the map, those that a closing branch leaves lit up; null where another list is shown. */
export function useMapGaps(): MapGaps | null {
  const { state } = useView();
  const isShown = state.view === 'gaps' && state.task === 'list';
  const { data } = useQuery({ ...gapQuery(state), enabled: isShown });
  const { verdicts } = state;
  return useMemo(() => {
    if (!isShown) return null;
    const kept = keepGaps(data?.gaps ?? [], verdicts);
    return { clusters: kept.map(toMapCluster), lit: kept.filter(isLost).map(({ id }) => id) };
  }, [isShown, data, verdicts]);
}
