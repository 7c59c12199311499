import { type ReactNode, useId } from 'react';
import { headingLook } from '../data/look.ts';

type PartProps = { readonly title: string; readonly aside?: ReactNode; readonly children: ReactNode };

/** A part of the page under its heading. */
export function Part({ title, aside, children }: PartProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="space-y-2.5 border-t border-line px-4 py-4 first:border-t-0">
      <div className="flex flex-wrap items-center gap-2">
        <h3 id={id} className={`${headingLook} flex-1`}>
          {title}
        </h3>
        {aside}
      </div>
      {children}
    </section>
  );
}
