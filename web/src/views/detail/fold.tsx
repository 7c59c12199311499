import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';

type FoldProps = {
  readonly title: string;
  /** The figure that the folded parts make up. */
  readonly figure: string;
  readonly isOpenAtFirst: boolean;
  readonly children: ReactNode;
};

/** A figure whose parts are folded away below it until they are asked for. */
export function Fold({ title, figure, isOpenAtFirst, children }: FoldProps) {
  return (
    <details open={isOpenAtFirst} className="group">
      <summary className="-mx-2 flex cursor-pointer list-none items-center gap-1.5 rounded-md px-2 py-1 text-sm hover:bg-panel-hover [&::-webkit-details-marker]:hidden">
        <ChevronRight size={14} aria-hidden className="shrink-0 text-ink-muted group-open:rotate-90" />
        <span className="flex-1">{title}</span>
        <span className="font-semibold">{figure}</span>
      </summary>
      <div className="space-y-2 pt-1 pb-2 pl-5">{children}</div>
    </details>
  );
}
