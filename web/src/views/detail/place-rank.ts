import type { CoverageAnswer, RegionCoverage } from '@icfm/api/coverage/schema';
import type { Depth } from '../../state/url.ts';
import { countsAt } from '../coverage/verdict-at.ts';

type RankedLevel = 'macro-region' | 'province' | 'prefecture';
export type PlaceRank = { readonly level: RankedLevel; readonly rank: number; readonly total: number };

function peersOf({ scope, macroRegions, provinces, prefectures }: CoverageAnswer): readonly RegionCoverage[] {
  if (scope.level === 'macro-region') return macroRegions;
  if (scope.level === 'province') return provinces;
  return scope.level === 'prefecture' ? prefectures : [];
}

/**
 * Rank of the answer's region by the share certainly covered, the highest first, among the regions of its level that
 * have clusters; ties share a rank. Null for the nation, counties, regions without clusters, and where nothing is measured.
 */
export function rankOfPlace(answer: CoverageAnswer, depth: Depth): PlaceRank | null {
  const { level } = answer.scope;
  if (level !== 'macro-region' && level !== 'province' && level !== 'prefecture') return null;
  const shareOf = ({ summary }: RegionCoverage) => {
    const { isMeasured, certainShare } = countsAt(summary, depth);
    return isMeasured && summary.clusters > 0 ? certainShare : null;
  };
  const own = shareOf(answer.scope);
  if (own === null) return null;
  const shares = peersOf(answer).flatMap((peer) => shareOf(peer) ?? []);
  return { level, rank: 1 + shares.filter((share) => share > own).length, total: shares.length };
}
