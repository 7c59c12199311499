import type { SavedSummary } from '@icfm/api/scenarios/schema';
import type { SitesAnswer } from '@icfm/api/sites/schema';

/** What a scenario keeps of its plan, to say later what has changed; null where nothing could be measured. */
export function summaryOf({ plan, problem, certificate, notMeasured }: SitesAnswer): SavedSummary | null {
  if (notMeasured !== null) return null;
  return {
    status: certificate.status,
    coveredWeight: plan?.coveredWeight ?? problem.coveredWeight,
    demandWeight: problem.demandWeight,
    coveredClusters: plan?.coveredClusters ?? problem.coveredClusters,
    cost: plan?.cost ?? 0,
    siteIds: plan?.sites.map(({ id }) => id) ?? [],
  };
}
