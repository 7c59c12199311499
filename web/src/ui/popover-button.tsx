import type { LucideIcon } from 'lucide-react';
import { type ReactNode, type ToggleEvent, useId, useRef, useState } from 'react';

type PopoverButtonProps = {
  readonly icon: LucideIcon;
  /** Written on the button. */
  readonly label: ReactNode;
  /** Said of the button and of what it opens. */
  readonly name: string;
  readonly className: string;
  /** Mounted only while the panel is open. */
  readonly children: () => ReactNode;
};

const gap = 8;

/** Below the button, its right edges together, and always inside the window. */
function place(popover: HTMLElement, button: HTMLElement): void {
  const anchor = button.getBoundingClientRect();
  const { width, height } = popover.getBoundingClientRect();
  const left = Math.min(anchor.right - width, window.innerWidth - width - gap);
  const top = Math.min(anchor.bottom + gap / 2, window.innerHeight - height - gap);
  popover.style.left = `${Math.max(gap, left)}px`;
  popover.style.top = `${Math.max(gap, top)}px`;
}

/** A button that opens a small panel over everything; Esc and a click elsewhere close it. */
export function PopoverButton({ icon: Icon, label, name, className, children }: PopoverButtonProps) {
  const id = useId();
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const onToggle = (event: ToggleEvent<HTMLDivElement>) => {
    if (event.newState === 'open' && button.current) place(event.currentTarget, button.current);
  };
  return (
    <>
      <button
        ref={button}
        type="button"
        popoverTarget={id}
        aria-label={name}
        title={name}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={className}
      >
        <Icon size={16} aria-hidden className="shrink-0" />
        {label}
      </button>
      <div
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        onBeforeToggle={(event) => setIsOpen(event.newState === 'open')}
        onToggle={onToggle}
        className="scroll-quiet fixed m-0 max-h-[calc(100vh-64px)] w-72 max-w-[calc(100vw-16px)] overflow-y-auto rounded-panel border border-line bg-panel-solid p-2 text-left text-sm whitespace-normal text-ink shadow-panel"
      >
        {isOpen ? children() : null}
      </div>
    </>
  );
}
