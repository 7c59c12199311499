import type { Solve } from './integer-program.ts';
import { type CoverageChoice, chooseMaximalCoverage } from './maximal-coverage.ts';
import type { SiteModel } from './site-model.ts';

/** Other sets of sites that cover as much as the best one. */
export interface EqualChoices {
  others: readonly (readonly number[])[];
  /** Whether a further one was proved not to exist; false where the search ended before. */
  isComplete: boolean;
}

/**
 * Other optimal sets (M7), up to `most`, each found by cutting off those before it. `best` is a proved answer to `model`;
 * for any other nothing is known, and nothing is answered.
 */
export function findEqualChoices(
  model: SiteModel,
  best: CoverageChoice,
  { solve, most }: { solve: Solve; most: number },
): EqualChoices {
  if (best.sites === null || best.certificate.status !== 'optimal') return { others: [], isComplete: false };
  const found: (readonly number[])[] = [best.sites];
  while (found.length <= most) {
    const { sites, certificate } = chooseMaximalCoverage(model, solve, found);
    const isProved = certificate.status === 'optimal' || certificate.status === 'infeasible';
    if (sites === null || isLess(certificate.incumbent, best.certificate.incumbent))
      return { others: found.slice(1), isComplete: isProved };
    found.push(sites);
  }
  return { others: found.slice(1), isComplete: false };
}

// Sums of the same weights in another order differ in their last digits.
const isLess = (sum: number | null, other: number | null) => (sum ?? 0) < (other ?? 0) * (1 - 1e-9);
