import type { ReactNode } from 'react';

type LegendEntryProps = {
  readonly isKept: boolean;
  readonly label: string;
  readonly count: string;
  readonly onToggle: () => void;
  readonly onIsolate: () => void;
  readonly children: ReactNode;
};

/** One entry: mark, word, count; pressed while it is shown. */
export function LegendEntry({ isKept, label, count, onToggle, onIsolate, children }: LegendEntryProps) {
  return (
    <li>
      <button
        type="button"
        aria-pressed={isKept}
        // The second click of a double-click must not toggle again what the first one toggled.
        onClick={(event) => (event.detail > 1 ? undefined : onToggle())}
        onDoubleClick={onIsolate}
        className="flex min-h-6 w-full cursor-pointer items-center gap-2 rounded-md px-1 py-0.5 text-left hover:bg-panel-hover"
      >
        <span className={isKept ? '' : 'opacity-30 grayscale'}>{children}</span>
        <span className={`flex-1 ${isKept ? 'text-ink' : 'text-ink-faint line-through'}`}>{label}</span>
        <span className={isKept ? 'font-semibold' : 'text-ink-faint'}>{count}</span>
      </button>
    </li>
  );
}
