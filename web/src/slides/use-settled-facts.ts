import { useAsked } from './use-asked.ts';
import { useViewFacts, type ViewFacts } from './use-view-facts.ts';

/** What the view around it says once all of it is of its very address; null until then, and where that failed. */
export function useSettledFacts(): { readonly facts: ViewFacts | null; readonly error: Error | null } {
  const { isReady, error } = useAsked();
  const facts = useViewFacts();
  return { facts: isReady ? facts : null, error };
}
