import type { NotMeasuredReason } from '../access/schema.ts';

/** What would be related to each other. A reach that is left out is none that was asked for. */
interface Asked {
  reachKilometers?: number;
  clusters: readonly unknown[];
  branches: readonly unknown[];
}

/** Why clusters cannot be related to branches within a reach; null where they can. */
export function reasonNotToMeasure({ reachKilometers, clusters, branches }: Asked): NotMeasuredReason | null {
  if (reachKilometers !== undefined && reachKilometers <= 0) return 'reach-is-zero';
  if (clusters.length === 0) return 'no-clusters';
  return branches.length === 0 ? 'no-branches' : null;
}
