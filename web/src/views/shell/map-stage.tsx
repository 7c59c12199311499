import { lazy, Suspense } from 'react';
import type { MapPadding } from '../../map/map-props.ts';

const MapCanvas = lazy(() => import('./map-canvas.tsx').then((module) => ({ default: module.MapCanvas })));

/** The place of the map; the map itself, the largest part of the page, comes after the numbers. */
export function MapStage({ padding }: { readonly padding: MapPadding }) {
  return (
    <Suspense fallback={null}>
      <MapCanvas padding={padding} />
    </Suspense>
  );
}
