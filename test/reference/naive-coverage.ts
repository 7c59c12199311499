import type { NaiveBranch, NaiveCluster, NaivePlace } from './naive-facts.ts';

export type NaiveVerdict = 'certain' | 'possible' | 'none';
export type NaiveRule = 'any' | 'core' | 'all';

/** Haversine on the mean radius of the Earth, km. */
export function haversine(a: NaivePlace, b: NaivePlace): number {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const h =
    Math.sin(rad(b.latitude - a.latitude) / 2) ** 2 +
    Math.cos(rad(a.latitude)) * Math.cos(rad(b.latitude)) * Math.sin(rad(b.longitude - a.longitude) / 2) ** 2;
  return 2 * 6371.0088 * Math.atan2(Math.sqrt(h), Math.sqrt(1 - h));
}

/** M1, one place and one branch: inside the unit is certain, else both bounds of the distance are held against the reach. */
function pairVerdict(place: NaivePlace, branch: NaiveBranch, reach: number): NaiveVerdict {
  if (branch.within.includes(place.adcode)) return 'certain';
  const distance = haversine(place, branch.place);
  if (distance + branch.place.radius <= reach) return 'certain';
  return Math.max(0, distance - branch.place.radius) <= reach ? 'possible' : 'none';
}

/** M4: the best match over the branch's specialities. `other` names no industry and matches nothing. */
export function sectorMatch(branch: NaiveBranch, sector: string, groups: Map<string, string>): number {
  let best = 0;
  for (const speciality of branch.specialities) {
    if (['science-technology', 'advanced-manufacturing', 'inclusive-micro'].includes(speciality))
      best = Math.max(best, 0.3);
    if (!speciality.startsWith('industry:')) continue;
    const industry = speciality.replace('industry:', '');
    if (industry === 'other' || sector === 'other') continue;
    if (industry === sector) best = 1;
    else if (groups.has(sector) && groups.get(sector) === groups.get(industry)) best = Math.max(best, 0.6);
  }
  return best;
}

const better: NaiveVerdict[] = ['none', 'possible', 'certain'];

/** M1, a cluster: the best member place (any), the first (core) or the worst (all). */
export function clusterVerdict(
  cluster: NaiveCluster,
  branches: NaiveBranch[],
  reach: number,
  rule: NaiveRule,
): NaiveVerdict {
  const ranks = cluster.places.map((place) => {
    let rank = 0;
    for (const branch of branches) rank = Math.max(rank, better.indexOf(pairVerdict(place, branch, reach)));
    return rank;
  });
  if (rule === 'core') return better[ranks[0] ?? 0] ?? 'none';
  return better[rule === 'any' ? Math.max(...ranks) : Math.min(...ranks)] ?? 'none';
}

/** M2: certain, and there is one branch without which it would not be. */
export function isFragile(cluster: NaiveCluster, branches: NaiveBranch[], reach: number, rule: NaiveRule): boolean {
  if (clusterVerdict(cluster, branches, reach, rule) !== 'certain') return false;
  // A branch that is certain nowhere cannot be the one that counts.
  const certain = branches.filter((branch) =>
    cluster.places.some((place) => pairVerdict(place, branch, reach) === 'certain'),
  );
  return certain.some(
    (gone) =>
      clusterVerdict(
        cluster,
        certain.filter((branch) => branch !== gone),
        reach,
        rule,
      ) !== 'certain',
  );
}

interface NaiveCounts {
  certain: number;
  possible: number;
  noneKnown: number;
}

export interface NaiveSummary {
  clusters: number;
  specialised: NaiveCounts;
  matched: NaiveCounts;
  authorisedUnknownAsNo: NaiveCounts;
  authorisedUnknownAsYes: NaiveCounts;
  fragile: number;
}

export interface NaiveQuestion {
  branches: NaiveBranch[];
  groups: Map<string, string>;
  reach: number;
  rule: NaiveRule;
}

/** Everything /api/coverage counts for a set of clusters, by loops alone. */
export function summarize(clusters: NaiveCluster[], { branches, groups, reach, rule }: NaiveQuestion): NaiveSummary {
  const specialised = branches.filter((branch) => branch.specialities.length > 0);
  const count = (isWanted: (branch: NaiveBranch, cluster: NaiveCluster) => boolean): NaiveCounts => {
    const counts = { certain: 0, possible: 0, noneKnown: 0 };
    for (const cluster of clusters) {
      const wanted = specialised.filter((branch) => isWanted(branch, cluster));
      const verdict = clusterVerdict(cluster, wanted, reach, rule);
      counts[verdict === 'none' ? 'noneKnown' : verdict] += 1;
    }
    return counts;
  };
  const isMatched = (branch: NaiveBranch, cluster: NaiveCluster) => sectorMatch(branch, cluster.sector, groups) >= 0.5;
  return {
    clusters: clusters.length,
    specialised: count(() => true),
    matched: count(isMatched),
    authorisedUnknownAsNo: count((branch, cluster) => branch.authority === 'yes' && isMatched(branch, cluster)),
    authorisedUnknownAsYes: count((branch, cluster) => branch.authority !== 'no' && isMatched(branch, cluster)),
    fragile: clusters.filter((cluster) => isFragile(cluster, specialised, reach, rule)).length,
  };
}
