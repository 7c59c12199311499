import type { DrawnRange } from './robustness-chances.ts';

/** A region's clusters and how many of them are covered. */
export interface RegionCount {
  region: string;
  clusters: number;
  covered: number;
}

/** A region's place among the others over all draws. */
export interface RankRange {
  region: string;
  rank: DrawnRange;
  covered: DrawnRange;
  /** Share of draws in which the region comes first, alone or with others. */
  firstShare: number;
}

/**
 * The rank of each region by the share of its clusters that is uncovered, the largest first; of equal shares the one
 * with more uncovered clusters comes first, and what is equal in both has the same rank. Counts run parallel to ranks.
 */
export function rankRegions(counts: readonly RegionCount[]): number[] {
  return counts.map((own) => 1 + counts.filter((other) => compareGaps(other, own) > 0).length);
}

/** Ranges of rank and coverage of each region over draws, the region that came farthest to the front first. */
export function rankRanges(draws: readonly (readonly RegionCount[])[]): RankRange[] {
  const ranked = draws.map((counts) => ({ counts, ranks: rankRegions(counts) }));
  const regions = (draws[0] ?? []).map(({ region }) => region);
  return regions
    .map((region, index) => {
      const ranks = ranked.map((draw) => draw.ranks[index] ?? 0);
      const covered = ranked.map((draw) => draw.counts[index]?.covered ?? 0);
      const firstShare = ranks.filter((rank) => rank === 1).length / ranks.length;
      return { region, rank: rangeOf(ranks), covered: rangeOf(covered), firstShare };
    })
    .sort((a, b) => a.rank.least - b.rank.least || b.firstShare - a.firstShare || a.rank.most - b.rank.most);
}

/** Least and most of some numbers, of which there is at least one. */
export function rangeOf(values: readonly number[]): DrawnRange {
  return { least: Math.min(...values), most: Math.max(...values) };
}

/** Positive where the first has the larger gap. Products of counts are exact where quotients are not. */
function compareGaps(a: RegionCount, b: RegionCount): number {
  const [gapA, gapB] = [a.clusters - a.covered, b.clusters - b.covered];
  return gapA * b.clusters - gapB * a.clusters || gapA - gapB;
}
