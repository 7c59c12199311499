import type { ReactNode } from 'react';
import { type Selection, toTarget } from '../../state/selection.ts';
import { useView } from '../shell/view-context.tsx';

type PartRowProps = {
  readonly selection: Selection;
  readonly name: string;
  readonly value: string;
  readonly children?: ReactNode;
};

/** One part with its figure; it opens the record it comes from. */
export function PartRow({ selection, name, value, children }: PartRowProps) {
  const { select, setHovered } = useView();
  return (
    <li>
      <button
        type="button"
        onClick={() => select(selection)}
        onPointerEnter={() => setHovered(toTarget(selection))}
        onPointerLeave={() => setHovered(null)}
        className="w-full cursor-pointer rounded-md px-2 py-1 text-left hover:bg-panel-hover"
      >
        <span className="flex items-baseline justify-between gap-3 text-sm leading-5">
          <span>{name}</span>
          <span data-part className="font-medium whitespace-nowrap">
            {value}
          </span>
        </span>
        {children}
      </button>
    </li>
  );
}
