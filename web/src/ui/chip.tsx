import type { ReactNode } from 'react';

type ChipProps = {
  readonly isOn: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
  readonly label?: string;
};

/** A small toggle: on or off, beside others of its kind. */
export function Chip({ isOn, onClick, children, label }: ChipProps) {
  const look = isOn
    ? 'border-accent bg-accent-soft font-medium text-accent-strong'
    : 'border-line bg-transparent text-ink-muted hover:border-line-strong hover:text-ink';
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-label={label}
      onClick={onClick}
      className={`inline-flex min-h-7 cursor-pointer items-center gap-1 rounded-full border px-2.5 text-xs ${look}`}
    >
      {children}
    </button>
  );
}
