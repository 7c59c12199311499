import type { Map as MapLibre } from 'maplibre-gl';
import { boundsPadding, chinaBounds } from './camera.ts';
import type { MapProps } from './map-props.ts';
import { mapMessages } from './messages.ts';
import { moveMilliseconds } from './use-camera.ts';

type ZoomControlsProps = Pick<MapProps, 'language' | 'padding'> & { readonly map: MapLibre | null };

/** Marks a move as the person's, so that it is reported. */
const personal = { isPersonal: true };

const button =
  'grid size-9 place-items-center text-ink-muted hover:bg-panel-hover hover:text-ink first:rounded-t-lg last:rounded-b-lg cursor-pointer';

function Sign({ path }: { readonly path: string }) {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={path} />
    </svg>
  );
}

function fitAll(map: MapLibre | null, padding: MapProps['padding']): void {
  const [west, south, east, north] = chinaBounds;
  const options = { padding: boundsPadding(padding), duration: moveMilliseconds() };
  map?.fitBounds([west, south, east, north], options, personal);
}

/** Zoom in, zoom out, everything: in the language shown. */
export function ZoomControls({ language, padding, map }: ZoomControlsProps) {
  const words = mapMessages[language];
  const step = { duration: moveMilliseconds() / 2 };
  const controls = [
    { label: words.zoomIn, path: 'M8 3v10M3 8h10', onClick: () => map?.zoomIn(step, personal) },
    { label: words.zoomOut, path: 'M3 8h10', onClick: () => map?.zoomOut(step, personal) },
    {
      label: words.fitAll,
      path: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10',
      onClick: () => fitAll(map, padding),
    },
  ];
  return (
    <div className="pointer-events-auto divide-y divide-line rounded-lg border border-line bg-panel shadow-panel">
      {controls.map(({ label, path, onClick }) => (
        <button key={path} type="button" className={button} aria-label={label} title={label} onClick={onClick}>
          <Sign path={path} />
        </button>
      ))}
    </div>
  );
}
