import { ChevronDown, ChevronsUpDown, ChevronUp } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';

type HeaderCellProps = {
  readonly direction: false | 'asc' | 'desc';
  readonly onSort: (() => void) | null;
  readonly className: string;
  readonly style: CSSProperties | undefined;
  readonly children: ReactNode;
};

const ariaSort = { asc: 'ascending', desc: 'descending' } as const;

/** A column heading; where the column sorts, a button that says in which direction. */
export function HeaderCell({ direction, onSort, className, style, children }: HeaderCellProps) {
  const Arrow = direction === 'asc' ? ChevronUp : direction === 'desc' ? ChevronDown : ChevronsUpDown;
  return (
    <th
      scope="col"
      aria-sort={direction === false ? 'none' : ariaSort[direction]}
      className={`px-1.5 py-1 text-left text-xs font-medium whitespace-nowrap text-ink-muted ${className}`}
      style={style}
    >
      {onSort ? (
        <button
          type="button"
          onClick={onSort}
          className="inline-flex max-w-full cursor-pointer items-center gap-0.5 rounded hover:text-ink"
        >
          <span className="truncate">{children}</span>
          <Arrow size={12} aria-hidden className={direction === false ? 'opacity-40' : ''} />
        </button>
      ) : (
        children
      )}
    </th>
  );
}
