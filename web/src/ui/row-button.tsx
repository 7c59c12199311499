import type { ReactNode } from 'react';

type RowButtonProps = { readonly isSelected: boolean; readonly children: ReactNode };

/** The one focusable thing of a table row: Enter selects the row (its click reaches the row), arrow keys move on. */
export function RowButton({ isSelected, children }: RowButtonProps) {
  return (
    <button
      type="button"
      data-row
      aria-current={isSelected ? 'true' : undefined}
      className="block w-full cursor-pointer rounded text-left"
    >
      {children}
    </button>
  );
}
