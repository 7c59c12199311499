import { useEffect, useRef } from 'react';
import { boundsPadding } from './camera.ts';
import type { MapProps } from './map-props.ts';
import type { LiveMap } from './use-map.ts';

const longestMoveMilliseconds = 600;
const quietMilliseconds = 300;
/** A single point fitted would otherwise fill the window. */
const closestFitZoom = 9.5;

export function moveMilliseconds(): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : longestMoveMilliseconds;
}

type CameraProps = Pick<MapProps, 'bounds' | 'padding' | 'onCameraChange'>;

/** Fits new bounds into the padding, and reports where the person moved the map. */
export function useCamera(live: LiveMap | null, { bounds, padding, onCameraChange }: CameraProps): void {
  const map = live?.map;
  const latest = useRef({ padding, onCameraChange });
  latest.current = { padding, onCameraChange };
  const shown = useRef(bounds?.join());

  useEffect(() => {
    if (!map || !bounds || shown.current === bounds.join()) return;
    shown.current = bounds.join();
    const [west, south, east, north] = bounds;
    map.fitBounds([west, south, east, north], {
      padding: boundsPadding(latest.current.padding),
      duration: moveMilliseconds(),
      maxZoom: closestFitZoom,
    });
  }, [map, bounds]);

  useEffect(() => {
    if (!map) return;
    let timer = 0;
    const report = () => {
      const { lng, lat } = map.getCenter();
      latest.current.onCameraChange({ longitude: lng, latitude: lat, zoom: map.getZoom() });
    };
    const moved = map.on('moveend', (event) => {
      // Moves of the program carry neither the person's event nor the mark of the zoom buttons.
      if (!event.originalEvent && !('isPersonal' in event)) return;
      window.clearTimeout(timer);
      timer = window.setTimeout(report, quietMilliseconds);
    });
    return () => {
      window.clearTimeout(timer);
      moved.unsubscribe();
    };
  }, [map]);
}
