import type { AccessAnswer, ClusterAccess, RegionAccess } from '@icfm/api/access/schema';
import type { UrlState } from '../../state/url.ts';

/** The metrics that `/api/access` answers; coverage has an answer of its own. */
export type AccessMetric = Exclude<UrlState['metric'], 'coverage'>;

/** The figure of one cluster: access (M3), gap (M6), or the effective number of specialised banks (M5); null where not measured. */
export function clusterValue({ access, gap, concentration }: ClusterAccess, metric: AccessMetric): number | null {
  if (metric === 'access') return access;
  if (metric === 'gap') return gap;
  return concentration.specialised?.effectiveBanks ?? null;
}

/** The figure of one region: mean access, mean gap, or mean effective number of banks; null where not measured. */
export function regionValue(
  { meanAccess, meanGap, meanEffectiveBanks }: RegionAccess,
  metric: AccessMetric,
): number | null {
  if (metric === 'access') return meanAccess;
  return metric === 'gap' ? meanGap : meanEffectiveBanks;
}

/** The figures of the clusters of an answer by id. */
export function clusterValues(answer: AccessAnswer, metric: AccessMetric): ReadonlyMap<string, number | null> {
  return new Map(answer.clusters.map((each) => [each.id, clusterValue(each, metric)]));
}

/** The figures of provinces, or of prefectures, by adcode. */
export function regionValues(regions: readonly RegionAccess[], metric: AccessMetric): Record<string, number | null> {
  return Object.fromEntries(regions.map((each) => [each.id, regionValue(each, metric)]));
}
