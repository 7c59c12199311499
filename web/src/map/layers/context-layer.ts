import { useEffect } from 'react';
import type { MapContextPoint, MapProps } from '../map-props.ts';
import { setData } from '../set-data.ts';
import type { LiveMap } from '../use-map.ts';

/** One mark a place and kind. */
function contextFeatures(points: readonly MapContextPoint[], theme: MapProps['theme']): GeoJSON.Feature[] {
  return points.map(({ id, kind, position, count, label }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...position] },
    properties: { id, kind, count, label, icon: `context|${theme}|${kind}` },
  }));
}

/** Zones and events that go with transfers. */
export function useContextData(
  live: LiveMap | null,
  { contextPoints, theme, view }: Pick<MapProps, 'contextPoints' | 'theme' | 'view'>,
): void {
  useEffect(() => {
    if (live) setData(live.map, 'context', view === 'transfers' ? contextFeatures(contextPoints, theme) : []);
  }, [live, contextPoints, theme, view]);
}
