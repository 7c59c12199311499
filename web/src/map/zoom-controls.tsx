import type { MapProps } from './map-props.ts';
import { mapMessages } from './messages.ts';

type ZoomControlsProps = {
  readonly language: MapProps['language'];
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFitAll: () => void;
};

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

/** Zoom in, zoom out, everything: in the language shown. */
export function ZoomControls({ language, onZoomIn, onZoomOut, onFitAll }: ZoomControlsProps) {
  const words = mapMessages[language];
  const controls = [
    { label: words.zoomIn, path: 'M8 3v10M3 8h10', onClick: onZoomIn },
    { label: words.zoomOut, path: 'M3 8h10', onClick: onZoomOut },
    { label: words.fitAll, path: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10', onClick: onFitAll },
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
