import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useRef } from 'react';
import { boundsPadding } from './camera.ts';
import type { MapProps } from './map-props.ts';
import type { LiveMap } from './use-map.ts';

const usualLongestMilliseconds = 600;
const quietMilliseconds = 300;
/** A single point fitted would otherwise fill the window. */
const closestFitZoom = 9.5;

/** How long a move of the camera takes; none under reduced motion. */
export function moveMilliseconds(longest = usualLongestMilliseconds): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : longest;
}

type FitProps = Pick<
  MapProps,
  'bounds' | 'closestZoom' | 'isKeptInSight' | 'initialCamera' | 'padding' | 'longestMoveMilliseconds'
>;

/** Fits new bounds into the padding. */
function useFit(map: MapLibre | undefined, props: FitProps): void {
  const { bounds, initialCamera, padding, closestZoom, longestMoveMilliseconds, isKeptInSight = false } = props;
  const latest = useRef({ padding, closestZoom, longestMoveMilliseconds });
  latest.current = { padding, closestZoom, longestMoveMilliseconds };
  const room = isKeptInSight ? Object.values(padding).join() : '';
  const wanted = bounds === null ? null : `${bounds.join()} ${room}`;
  const shown = useRef(wanted);
  // A camera in the address wins over bounds that come later for the same place.
  const isPlaced = useRef(initialCamera !== null && bounds === null);
  useEffect(() => {
    if (!map || !bounds || shown.current === wanted) return;
    shown.current = wanted;
    if (isPlaced.current) {
      isPlaced.current = false;
      return;
    }
    const [west, south, east, north] = bounds;
    map.fitBounds([west, south, east, north], {
      padding: boundsPadding(latest.current.padding),
      duration: moveMilliseconds(latest.current.longestMoveMilliseconds),
      essential: false,
      maxZoom: latest.current.closestZoom ?? closestFitZoom,
    });
  }, [map, bounds, wanted]);
}

/** Calls back after each move of the person's; those of the program carry neither an event nor the buttons' mark. */
function onPersonalMove(map: MapLibre, onEnd: () => void): () => void {
  let isPersonal = false;
  const note = (event: object) => {
    isPersonal ||= ('originalEvent' in event && Boolean(event.originalEvent)) || 'isPersonal' in event;
  };
  const subscriptions = [
    // The moves a wheel makes do not carry its event.
    map.on('wheel', () => {
      isPersonal = true;
    }),
    map.on('movestart', note),
    map.on('move', note),
    map.on('moveend', (event) => {
      note(event);
      if (isPersonal) onEnd();
      isPersonal = false;
    }),
  ];
  return () => {
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}

type CameraProps = FitProps & Pick<MapProps, 'onCameraChange'>;

/** Fits new bounds into the padding, and reports where the person moved the map. */
export function useCamera(live: LiveMap | null, props: CameraProps): void {
  const map = live?.map;
  useFit(map, props);
  const latest = useRef(props.onCameraChange);
  latest.current = props.onCameraChange;
  useEffect(() => {
    if (!map) return;
    let timer = 0;
    const report = () => {
      const { lng, lat } = map.getCenter();
      latest.current({ longitude: lng, latitude: lat, zoom: map.getZoom() });
    };
    const stop = onPersonalMove(map, () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(report, quietMilliseconds);
    });
    return () => {
      window.clearTimeout(timer);
      stop();
    };
  }, [map]);
}
