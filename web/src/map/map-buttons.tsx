export type MapButton = {
  /** Stays while label and sign turn, so that the focus stays too. */
  readonly id: string;
  /** What pressing it does. */
  readonly label: string;
  /** Strokes of its sign, in a box of 16. */
  readonly path: string;
  readonly onClick: () => void;
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

/** Buttons of the map, one below the other. */
export function MapButtons({ buttons }: { readonly buttons: readonly MapButton[] }) {
  return (
    <div className="pointer-events-auto divide-y divide-line rounded-lg border border-line bg-panel shadow-panel">
      {buttons.map(({ id, label, path, onClick }) => (
        <button key={id} type="button" className={button} aria-label={label} title={label} onClick={onClick}>
          <Sign path={path} />
        </button>
      ))}
    </div>
  );
}
