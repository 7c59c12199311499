import { type RefObject, useEffect, useState } from 'react';
import { contains, southChinaSeaBounds } from './camera.ts';
import type { Bounds, MapPadding } from './map-props.ts';
import type { LiveMap } from './use-map.ts';

/** Closer than this the picture is of a province, not of the nation. */
const insetEndZoom = 5.5;

/** Writes on the element whether the map is at rest and how many clusters it shows and rings, for tests and for assistive tools. */
export function useIdleMarks(live: LiveMap | null, element: RefObject<HTMLElement | null>): void {
  const map = live?.map;
  useEffect(() => {
    if (!map) return;
    const write = (name: string, value: string) => element.current?.setAttribute(name, value);
    const subscriptions = [
      map.on('render', () => write('data-map-idle', 'false')),
      map.on('idle', () => {
        const shownIn = (layer: string) =>
          new Set(map.queryRenderedFeatures({ layers: [layer] }).map(({ properties }) => properties.id)).size;
        write('data-rendered-clusters', String(shownIn('clusters')));
        write('data-lit-clusters', String(shownIn('cluster-lit')));
        write('data-map-idle', 'true');
      }),
    ];
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [map, element]);
}

/** Whether the picture, as far as no panel covers it, cuts the South China Sea, so that the inset is needed. */
export function useInsetNeed(live: LiveMap | null, { top, right, bottom, left }: MapPadding): boolean {
  const map = live?.map;
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => {
    if (!map) return;
    const judge = () => {
      const { clientWidth, clientHeight } = map.getContainer();
      const northWest = map.unproject([left, top]);
      const southEast = map.unproject([clientWidth - right, clientHeight - bottom]);
      const seen: Bounds = [northWest.lng, southEast.lat, southEast.lng, northWest.lat];
      setNeeded(map.getZoom() < insetEndZoom && !contains(seen, southChinaSeaBounds));
    };
    judge();
    const moved = map.on('moveend', judge);
    return () => moved.unsubscribe();
  }, [map, top, right, bottom, left]);
  return isNeeded;
}
