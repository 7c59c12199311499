import type { ReactNode } from 'react';

export type Fact = readonly [term: string, value: ReactNode];

/** Terms and values of a record; a fact that is not known is left out, not shown as nought. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '');
  return (
    <dl className="grid grid-cols-[96px_1fr] gap-x-3 gap-y-1 text-sm">
      {known.map(([term, value]) => (
        <div key={term} className="contents">
          <dt className="text-ink-muted">{term}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
