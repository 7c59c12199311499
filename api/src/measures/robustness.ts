import type { CoverageQuestion, DemandCluster } from './coverage.ts';
import type { Network } from './network.ts';
import { chancesOf, isCoveredInDraw, type RobustDepth } from './robustness-chances.ts';
import { createSeededRandom } from './robustness-random.ts';

/** A cluster and the regions it is counted in when regions are ranked. */
export interface RankedCluster extends DemandCluster {
  regions: readonly string[];
}

export interface ShareRange {
  least: number;
  most: number;
}

export interface Robustness {
  draws: number;
  /** Least and most share of clusters covered in any draw. */
  shares: Record<RobustDepth, ShareRange>;
  /** The region with most clusters without a specialised branch in most draws, and the share of draws it comes first in. */
  topRegion: { region: string; share: number } | null;
}

/**
 * How far the headline and the first rank hang on reach and positions (M15): each draw takes a reach within ±10 % and a
 * point for every branch within its position's uncertainty, evenly over the disc; a branch inside the place's own unit
 * stays inside.
 *
 * The same seed gives the same answer on every machine. Null where there is nothing to vary: no clusters, a reach of 0,
 * or no draws.
 */
export function measureRobustness(
  network: Network,
  clusters: readonly RankedCluster[],
  question: CoverageQuestion,
  { seed, draws }: { seed: number; draws: number },
): Robustness | null {
  const { reachKilometers, memberRule } = question;
  if (clusters.length === 0 || !(reachKilometers > 0) || !(draws >= 1)) return null;
  const reaches = { least: 0.9 * reachKilometers, most: 1.1 * reachKilometers };
  const chances = clusters.map((cluster) => chancesOf(network, cluster, question, reaches));
  const random = createSeededRandom(seed);
  const shares: Record<RobustDepth, number[]> = { specialised: [], matched: [] };
  const firsts = new Map<string, number>();
  for (let draw = 0; draw < draws; draw += 1) {
    const reach = reaches.least + random() * (reaches.most - reaches.least);
    const drawn = { seed: Math.floor(random() * 2 ** 32), reachKilometers: reach };
    const covered = (depth: RobustDepth) => chances.map((each) => isCoveredInDraw(each[depth], memberRule, drawn));
    const specialised = covered('specialised');
    shares.specialised.push(shareOf(specialised));
    shares.matched.push(shareOf(covered('matched')));
    for (const region of firstRegions(clusters, specialised)) firsts.set(region, (firsts.get(region) ?? 0) + 1);
  }
  const top = [...firsts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0];
  return {
    draws,
    shares: { specialised: rangeOf(shares.specialised), matched: rangeOf(shares.matched) },
    topRegion: top ? { region: top[0], share: top[1] / draws } : null,
  };
}

const shareOf = (covered: readonly boolean[]) => covered.filter(Boolean).length / covered.length;

const rangeOf = (shares: readonly number[]): ShareRange => ({ least: Math.min(...shares), most: Math.max(...shares) });

/** The regions with most uncovered clusters; several where they tie, none where all is covered. */
function firstRegions(clusters: readonly RankedCluster[], covered: readonly boolean[]): string[] {
  const gaps = new Map<string, number>();
  clusters.forEach(({ regions }, index) => {
    if (covered[index]) return;
    for (const region of regions) gaps.set(region, (gaps.get(region) ?? 0) + 1);
  });
  const most = Math.max(0, ...gaps.values());
  return [...gaps].flatMap(([region, count]) => (count === most ? [region] : []));
}
