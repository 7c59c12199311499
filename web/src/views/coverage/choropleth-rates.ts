import type { CoverageAnswer, RegionCoverage } from '@icfm/api/coverage/schema';
import type { Depth, UrlState } from '../../state/url.ts';
import { countsAt } from './verdict-at.ts';

function rateOf({ summary }: RegionCoverage, depth: Depth): number | null {
  const counts = countsAt(summary, depth);
  return counts.isMeasured && summary.clusters > 0 ? counts.certainShare : null;
}

/** Share certainly covered by adcode; null where nothing is measured or there is no cluster. */
export function choroplethRates(
  answer: CoverageAnswer | undefined,
  level: UrlState['choropleth'],
  depth: Depth,
): Record<string, number | null> {
  if (!answer || level === 'none') return {};
  const regions = level === 'province' ? answer.provinces : answer.prefectures;
  return Object.fromEntries(regions.map((region) => [region.id, rateOf(region, depth)]));
}
