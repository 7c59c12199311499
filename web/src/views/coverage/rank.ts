import type { Verdict } from '../../state/url.ts';

const ranks: Readonly<Record<Verdict, number>> = { 'none-known': 0, possible: 1, certain: 2, 'not-measured': 3 };

/** Order of verdicts from the widest gap: none known first. */
export function rankOf(verdict: Verdict): number {
  return ranks[verdict];
}
