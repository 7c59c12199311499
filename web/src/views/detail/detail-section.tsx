import type { ReactNode } from 'react';

type DetailSectionProps = { readonly title: string; readonly children: ReactNode };

export function DetailSection({ title, children }: DetailSectionProps) {
  return (
    <section className="space-y-1.5 border-t border-line pt-3">
      <h3 className="text-xs font-semibold text-ink-muted">{title}</h3>
      {children}
    </section>
  );
}
