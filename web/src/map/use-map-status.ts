import { type RefObject, useEffect, useState } from 'react';
import { boundsEdge, contains, southChinaSeaBounds } from './camera.ts';
import { drawnFeatures } from './drawn-features.ts';
import type { Bounds, MapPadding, Position } from './map-props.ts';
import type { LiveMap } from './use-map.ts';

/** Closer than this the picture is of a province, not of the nation. */
const insetEndZoom = 5.5;

/** What the map showed when it last came to rest. */
export type Sight = { readonly clusters: number; readonly zoom: number };

/** Writes on the element whether the map is at rest and how many clusters it shows and rings; answers what is in sight. */
export function useSight(live: LiveMap | null, element: RefObject<HTMLElement | null>): Sight | null {
  const map = live?.map;
  const [sight, setSight] = useState<Sight | null>(null);
  useEffect(() => {
    if (!map) return;
    const write = (name: string, value: string) => {
      // Moving flows draw a frame after the other: the page is not to be told each time.
      if (element.current?.getAttribute(name) !== value) element.current?.setAttribute(name, value);
    };
    const subscriptions = [
      map.on('render', () => write('data-map-idle', 'false')),
      map.on('idle', () => {
        const drawn = drawnFeatures(map, ['clusters', 'cluster-lit']);
        // Drawn anew, it comes to rest once more.
        if (!drawn) return;
        const shownIn = (id: string) =>
          new Set(drawn.filter(({ layer }) => layer.id === id).map(({ properties }) => properties.id)).size;
        const now = { clusters: shownIn('clusters'), zoom: Math.round(10 * map.getZoom()) / 10 };
        setSight((before) => (before?.clusters === now.clusters && before.zoom === now.zoom ? before : now));
        write('data-rendered-clusters', String(now.clusters));
        write('data-lit-clusters', String(shownIn('cluster-lit')));
        write('data-map-idle', 'true');
      }),
    ];
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [map, element]);
  return sight;
}

/** On a globe a place beyond the horizon comes back from the screen as another one. */
const sameDegrees = 0.1;

/** Whether a place is seen within the pixels given as a box. */
function isInSight(map: LiveMap['map'], [longitude, latitude]: Position, frame: Bounds): boolean {
  const pixel = map.project([longitude, latitude]);
  const back = map.unproject(pixel);
  const isBefore = Math.abs(back.lng - longitude) < sameDegrees && Math.abs(back.lat - latitude) < sameDegrees;
  return isBefore && contains(frame, [pixel.x, pixel.y, pixel.x, pixel.y]);
}

/** Whether the picture, as far as no panel covers it, cuts the South China Sea, so that the inset is needed. */
export function useInsetNeed(live: LiveMap | null, { top, right, bottom, left }: MapPadding): boolean {
  const map = live?.map;
  const [isNeeded, setNeeded] = useState(false);
  useEffect(() => {
    if (!map) return;
    const judge = () => {
      const { clientWidth, clientHeight } = map.getContainer();
      const frame: Bounds = [left, top, clientWidth - right, clientHeight - bottom];
      const isWhole = boundsEdge(southChinaSeaBounds).every((position) => isInSight(map, position, frame));
      setNeeded(map.getZoom() < insetEndZoom && !isWhole);
    };
    judge();
    const subscriptions = [map.on('moveend', judge), map.on('projectiontransition', judge)];
    return () => {
      for (const subscription of subscriptions) subscription.unsubscribe();
    };
  }, [map, top, right, bottom, left]);
  return isNeeded;
}
