import type { Import } from '@icfm/api/imports/schema';
import type { RejectQuestion } from '../../api/import-queries.ts';

type KeptCounts = Readonly<Record<RejectQuestion['outcome'], number>>;

/** Rows kept out of an import, by why. `rejectedCount` of an import counts those without a place as well. */
export function keptCounts({ rejectedCount, unresolvedCount, summary }: Import): KeptCounts {
  return {
    bad: rejectedCount - unresolvedCount,
    unresolved: unresolvedCount,
    duplicate: summary?.duplicates ?? 0,
  };
}
