import type { Map as MapLibre } from 'maplibre-gl';
import { boundsPadding, chinaBounds } from './camera.ts';
import { MapButtons } from './map-buttons.tsx';
import type { MapProps } from './map-props.ts';
import { mapMessages } from './messages.ts';
import { moveMilliseconds } from './use-camera.ts';

type ZoomControlsProps = Pick<MapProps, 'language' | 'padding'> & { readonly map: MapLibre | null };

/** Marks a move as the person's, so that it is reported. */
const personal = { isPersonal: true };

function fitAll(map: MapLibre | null, padding: MapProps['padding']): void {
  const [west, south, east, north] = chinaBounds;
  const options = { padding: boundsPadding(padding), duration: moveMilliseconds() };
  map?.fitBounds([west, south, east, north], options, personal);
}

/** Zoom in, zoom out, everything: in the language shown. */
export function ZoomControls({ language, padding, map }: ZoomControlsProps) {
  const words = mapMessages[language];
  const step = { duration: moveMilliseconds() / 2 };
  const buttons = [
    { id: 'in', label: words.zoomIn, path: 'M8 3v10M3 8h10', onClick: () => map?.zoomIn(step, personal) },
    { id: 'out', label: words.zoomOut, path: 'M3 8h10', onClick: () => map?.zoomOut(step, personal) },
    {
      id: 'all',
      label: words.fitAll,
      path: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
      onClick: () => fitAll(map, padding),
    },
  ];
  return <MapButtons buttons={buttons} />;
}
