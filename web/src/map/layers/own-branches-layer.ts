import { useEffect } from 'react';
import type { MapOwnBranch } from '../map-props.ts';
import { setData } from '../set-data.ts';
import type { LiveMap } from '../use-map.ts';

/** One point feature a mark. */
function ownBranchFeatures(marks: readonly MapOwnBranch[]): GeoJSON.Feature[] {
  return marks.map(({ longitude, latitude, ...properties }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties,
  }));
}

/** The branches of the user's own list, held in memory and drawn from there. */
export function useOwnBranchData(live: LiveMap | null, marks: readonly MapOwnBranch[]): void {
  useEffect(() => {
    if (live) setData(live.map, 'own-branches', ownBranchFeatures(marks));
  }, [live, marks]);
}
