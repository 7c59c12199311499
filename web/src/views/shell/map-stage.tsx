import { lazy, Suspense } from 'react';
import type { MapCanvasProps } from './map-canvas.tsx';

const MapCanvas = lazy(() => import('./map-canvas.tsx').then((module) => ({ default: module.MapCanvas })));

/** The place of the map; the map itself, the largest part of the page, comes after the numbers. */
export function MapStage(props: MapCanvasProps) {
  return (
    <Suspense fallback={null}>
      <MapCanvas {...props} />
    </Suspense>
  );
}
