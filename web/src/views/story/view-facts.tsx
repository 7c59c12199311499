import { useEffect } from 'react';
import { useSlide } from '../../slides/use-slide.ts';

export type Facts = { readonly headline: string; readonly records: number };

type ViewFactsProps = { readonly onFacts: (facts: Facts) => void };

/** Reads what the page says of its view, once it stands; shows nothing. */
export function ViewFacts({ onFacts }: ViewFactsProps) {
  const { slide, error } = useSlide(null);
  const headline = slide?.headline ?? (error ? '' : null);
  useEffect(() => {
    if (headline !== null) onFacts({ headline, records: 0 });
  }, [headline, onFacts]);
  return null;
}
