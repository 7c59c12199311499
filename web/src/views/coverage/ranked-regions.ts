import type { CoverageAnswer, RegionCoverage } from '@icfm/api/coverage/schema';
import { provinceOf, type RegionCodeLevel } from '../../state/region-code.ts';
import type { UrlState } from '../../state/url.ts';

const hasClusters = ({ summary }: RegionCoverage) => summary.clusters > 0;

/** Provinces of the nation or macro-region; inside a province its prefectures, and those too where they are filled. */
export function rankedRegions(
  answer: CoverageAnswer,
  choropleth: UrlState['choropleth'],
  level: RegionCodeLevel,
): readonly RegionCoverage[] {
  const isBelowNation = level !== 'nation' && level !== 'macro-region';
  if (isBelowNation) {
    const province = provinceOf(answer.scope.id);
    return answer.prefectures.filter((each) => hasClusters(each) && provinceOf(each.id) === province);
  }
  return (choropleth === 'prefecture' ? answer.prefectures : answer.provinces).filter(hasClusters);
}
