import type { AccessAnswer } from '@icfm/api/access/schema';

export type AddedBankEffect = {
  /** Mean effective banks by demand weight over the clusters with a bank in reach before, without and with the branch. */
  readonly before: number;
  readonly after: number;
  readonly clusters: number;
  /** Clusters that had no specialised branch in reach. */
  readonly newlyReached: number;
};

type Pair = { readonly weight: number; readonly before: number | null; readonly after: number | null };

function pairsOf({ clusters }: Pick<AccessAnswer, 'clusters'>): Pair[] {
  return clusters.map(({ demandWeight, concentration, concentrationWithAddedBank }) => ({
    weight: demandWeight,
    before: concentration.specialised?.effectiveBanks ?? null,
    after: concentrationWithAddedBank?.specialised?.effectiveBanks ?? null,
  }));
}

/** What one more branch of the bank in reach of every cluster changes, over the same clusters; null where nothing can be compared. */
export function addedBankEffect(answer: Pick<AccessAnswer, 'clusters'>): AddedBankEffect | null {
  const pairs = pairsOf(answer);
  const both = pairs.flatMap(({ weight, before, after }) =>
    before === null || after === null ? [] : [{ weight, before, after }],
  );
  const weight = both.reduce((sum, each) => sum + each.weight, 0);
  if (weight === 0) return null;
  return {
    before: both.reduce((sum, each) => sum + each.weight * each.before, 0) / weight,
    after: both.reduce((sum, each) => sum + each.weight * each.after, 0) / weight,
    clusters: both.length,
    newlyReached: pairs.filter(({ before, after }) => before === null && after !== null).length,
  };
}
