import { useEffect } from 'react';
import { useSettledFacts } from '../../slides/use-settled-facts.ts';

export type Facts = { readonly headline: string; readonly records: number };

type ViewFactsProps = { readonly onFacts: (facts: Facts) => void };

/** Reads what the page says of its view, once all of it stands; shows nothing. A view that is refused says nothing. */
export function ViewFacts({ onFacts }: ViewFactsProps) {
  const { facts, error } = useSettledFacts();
  const headline = facts?.headline ?? (error ? '' : null);
  const records = facts?.records ?? 0;
  useEffect(() => {
    if (headline !== null) onFacts({ headline, records });
  }, [headline, records, onFacts]);
  return null;
}
