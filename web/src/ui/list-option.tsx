import { type ReactNode, useEffect, useRef } from 'react';

type ListOptionProps = {
  readonly id: string;
  readonly isActive: boolean;
  readonly onActive: () => void;
  readonly onChoose: () => void;
  readonly children: ReactNode;
};

/** One choice of a list below a text field, which keeps the focus and gets the keys; the active one is kept in sight. */
export function ListOption({ id, isActive, onActive, onChoose, children }: ListOptionProps) {
  const item = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' });
  }, [isActive]);
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus; it names this as active
    // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the input
    <div
      ref={item}
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerMove={onActive}
      // Before blur, which closes the list.
      onPointerDown={(event) => event.preventDefault()}
      onClick={onChoose}
      className="flex cursor-pointer items-baseline justify-between gap-2 rounded-md px-2 py-1.5 text-sm aria-selected:bg-accent-soft"
    >
      {children}
    </div>
  );
}
