import { ChevronRight } from 'lucide-react';
import { type ReactNode, type Ref, useState } from 'react';

type AskedFoldProps = {
  readonly title: string;
  /** What it would say, while it is folded. */
  readonly hint?: string;
  readonly ref?: Ref<HTMLDetailsElement>;
  /** Mounted, and so asked for, only while the fold is open. */
  readonly children: () => ReactNode;
};

/** A part that is asked for when it is opened. */
export function AskedFold({ title, hint, ref, children }: AskedFoldProps) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      ref={ref}
      onToggle={(event) => setIsOpen(event.currentTarget.open)}
      className="group border-t border-line pt-2"
    >
      <summary className="-mx-2 flex cursor-pointer list-none items-start gap-1.5 rounded-md px-2 py-1 text-sm hover:bg-panel-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight size={14} aria-hidden className="mt-1 shrink-0 text-ink-muted group-open:rotate-90" />
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{title}</span>
          {hint ? <span className="block text-xs leading-5 text-ink-muted text-pretty">{hint}</span> : null}
        </span>
      </summary>
      <div className="space-y-2 py-2">{isOpen ? children() : null}</div>
    </details>
  );
}
