import type { CoverageQuestion, DemandCluster, SpecialisedDepth } from './coverage.ts';
import type { Network } from './network.ts';
import { chancesOf, type DrawnRange, isCoveredInDraw } from './robustness-chances.ts';
import { createDraw } from './robustness-draw.ts';
import { createSeededRandom } from './robustness-random.ts';
import { type RankRange, type RegionCount, rangeOf, rankRanges } from './robustness-ranks.ts';

/** A cluster and the regions it is counted in when regions are ranked. */
export interface RankedCluster extends DemandCluster {
  regions: readonly string[];
}

/** How much is drawn: so many times, with a reach that differs by at most that share of itself. */
export interface DrawPlan {
  seed: number;
  draws: number;
  reachSpread: number;
}

/** What M15 says: a hundred draws, the reach within ±10 %. The seed is any number, always the same. */
export const drawPlan: DrawPlan = { seed: 15, draws: 100, reachSpread: 0.1 };

/** What M15 finds over all draws. */
export interface Robustness {
  /** Clusters covered in a draw, at least and at most. */
  covered: Record<SpecialisedDepth, DrawnRange>;
  /** By depth `specialised`: every region named by a cluster. */
  ranks: RankRange[];
}

/** The reaches drawn from, in kilometres. */
export function drawnReaches(reachKilometers: number, reachSpread: number): DrawnRange {
  const spread = reachKilometers * reachSpread;
  return { least: reachKilometers - spread, most: reachKilometers + spread };
}

/**
 * How far counts and ranks hang on reach and positions (M15): each draw takes a reach within the spread and a point for
 * every branch within its position's uncertainty, evenly over the disc; a branch inside the place's own unit stays
 * inside.
 *
 * Every draw lies between the clusters certain at the least reach and those certain or possible at the greatest. The
 * same seed gives the same answer on every machine. Null where there is nothing to vary: no clusters, a reach of 0, or
 * no draws.
 */
export function measureRobustness(
  network: Network,
  clusters: readonly RankedCluster[],
  question: CoverageQuestion & { plan: DrawPlan },
): Robustness | null {
  const { reachKilometers, memberRule, plan } = question;
  if (clusters.length === 0 || !(reachKilometers > 0) || !(plan.draws >= 1)) return null;
  const reaches = drawnReaches(reachKilometers, plan.reachSpread);
  const chances = clusters.map((cluster) => chancesOf(network, cluster, { ...question, reaches }));
  const random = createSeededRandom(plan.seed);
  const counts: Record<SpecialisedDepth, number[]> = { specialised: [], matched: [] };
  const regions: RegionCount[][] = [];
  for (let index = 0; index < plan.draws; index += 1) {
    const reach = reaches.least + random() * (reaches.most - reaches.least);
    const draw = createDraw(network, { seed: Math.floor(random() * 2 ** 32), reachKilometers: reach });
    const coveredAt = (depth: SpecialisedDepth) =>
      chances.map((each) => isCoveredInDraw(each[depth], memberRule, draw));
    const specialised = coveredAt('specialised');
    counts.specialised.push(specialised.filter(Boolean).length);
    counts.matched.push(coveredAt('matched').filter(Boolean).length);
    regions.push(countByRegion(clusters, specialised));
  }
  return {
    covered: { specialised: rangeOf(counts.specialised), matched: rangeOf(counts.matched) },
    ranks: rankRanges(regions),
  };
}

function countByRegion(clusters: readonly RankedCluster[], covered: readonly boolean[]): RegionCount[] {
  const counts = new Map<string, RegionCount>();
  clusters.forEach(({ regions }, index) => {
    for (const region of regions) {
      const count = counts.get(region) ?? { region, clusters: 0, covered: 0 };
      count.clusters += 1;
      if (covered[index]) count.covered += 1;
      counts.set(region, count);
    }
  });
  return [...counts.values()];
}
