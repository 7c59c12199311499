import { useEffect } from 'react';
import type { MapProps } from './map-props.ts';
import type { LiveMap } from './use-map.ts';

/** Flat or as a globe. */
export function useProjection(live: LiveMap | null, projection: MapProps['projection']): void {
  useEffect(() => {
    if (!live || (live.map.getProjection()?.type ?? 'mercator') === projection) return;
    live.map.setProjection({ type: projection });
  }, [live, projection]);
}
