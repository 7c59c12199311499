import type { ReactNode } from 'react';

type PanelProps = {
  readonly label: string;
  readonly className?: string;
  readonly id?: string | undefined;
  readonly children: ReactNode;
};

/** A calm surface over the map; a landmark with its own name. */
export function Panel({ label, className = '', id, children }: PanelProps) {
  return (
    <section
      id={id}
      aria-label={label}
      className={`rounded-panel border border-line bg-panel-solid shadow-panel ${className}`}
    >
      {children}
    </section>
  );
}
