import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

const gap = 8;

const places = {
  below: (anchor: DOMRect, { width }: DOMRect) => ({ left: anchor.right - width, top: anchor.bottom + gap / 2 }),
  /** Below where there is no room. */
  beside: (anchor: DOMRect, { width }: DOMRect) =>
    anchor.right + gap + width <= window.innerWidth
      ? { left: anchor.right + gap, top: anchor.top }
      : { left: window.innerWidth, top: anchor.bottom + gap },
} as const;

/** Puts the panel at its place, and always inside the window. */
function place(popover: HTMLElement, button: HTMLElement, side: keyof typeof places): void {
  const panel = popover.getBoundingClientRect();
  const { left, top } = places[side](button.getBoundingClientRect(), panel);
  popover.style.left = `${Math.max(gap, Math.min(left, window.innerWidth - panel.width - gap))}px`;
  popover.style.top = `${Math.max(gap, Math.min(top, window.innerHeight - panel.height - gap))}px`;
}

type PopoverButtonProps = {
  readonly icon: LucideIcon;
  /** Written on the button; the picture alone without it. */
  readonly label?: ReactNode;
  /** Said of the button and of what it opens. */
  readonly name: string;
  readonly className: string;
  /** Where the panel stands: below the button, their right edges together, or beside it. */
  readonly side?: keyof typeof places;
  readonly iconSize?: number;
  readonly panelClassName?: string;
  /** Mounted only while the panel is open. */
  readonly children: () => ReactNode;
};

/** Opens a panel and keeps it at its place: what is in it may come later and grow. */
function usePlacedPanel(side: keyof typeof places) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen || !panel.current) return;
    const observer = new ResizeObserver(() => {
      if (panel.current && button.current) place(panel.current, button.current, side);
    });
    observer.observe(panel.current);
    return () => observer.disconnect();
  }, [isOpen, side]);
  return { isOpen, setIsOpen, button, panel };
}

/** A button that opens a small panel over everything; Esc and a click elsewhere close it. */
export function PopoverButton(props: PopoverButtonProps) {
  const { icon: Icon, name, side = 'below', iconSize = 16, panelClassName = 'w-72 p-2' } = props;
  const id = useId();
  const { isOpen, setIsOpen, button, panel } = usePlacedPanel(side);
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
        className={props.className}
      >
        <Icon size={iconSize} aria-hidden className="shrink-0" />
        {props.label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={name}
        onBeforeToggle={(event) => setIsOpen(event.newState === 'open')}
        className={`scroll-quiet fixed m-0 max-h-[calc(100vh-64px)] max-w-[calc(100vw-16px)] overflow-y-auto rounded-panel border border-line bg-panel-solid text-left text-sm whitespace-normal text-ink shadow-panel ${panelClassName}`}
      >
        {isOpen ? props.children() : null}
      </div>
    </>
  );
}
