/** How the branches in reach are spread over banks. */
export interface Concentration {
  branches: number;
  banks: number;
  /** Herfindahl–Hirschman index from above 0 to 10,000; null where no branch is in reach. */
  herfindahl: number | null;
  /** 10,000 / HHI: so many banks of equal size would be as concentrated; null where no branch is in reach. */
  effectiveBanks: number | null;
}

/**
 * Concentration by number of branches (M5): HHI = 10,000·Σ_b share_b², `counts` being the branches of each bank.
 *
 * Numbers of branches are not market shares: they say nothing of what is lent.
 */
export function concentrationOf(counts: readonly number[]): Concentration {
  let branches = 0;
  let banks = 0;
  let squares = 0;
  for (const count of counts) {
    branches += count;
    squares += count * count;
    if (count > 0) banks += 1;
  }
  if (branches === 0) return { branches, banks, herfindahl: null, effectiveBanks: null };
  const share = squares / (branches * branches);
  return { branches, banks, herfindahl: 10_000 * share, effectiveBanks: 1 / share };
}
