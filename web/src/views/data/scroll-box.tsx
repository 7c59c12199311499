import type { ReactNode } from 'react';

type ScrollBoxProps = { readonly label: string; readonly className: string; readonly children: ReactNode };

/** A part that scrolls by itself and can be reached and scrolled by the keyboard. */
export function ScrollBox({ label, className, children }: ScrollBoxProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: without the focus the keyboard cannot scroll it
    <section tabIndex={0} aria-label={label} className={`scroll-quiet relative overflow-y-auto ${className}`}>
      {children}
    </section>
  );
}
