import { greatCircleKilometers } from '../geo/great-circle.ts';
import { type CoverageQuestion, type DemandCluster, isSpecialised } from './coverage.ts';
import type { LocatedBranch, Network } from './network.ts';
import { bandTo, type Place, reachedSites } from './reach.ts';
import { createSeededRandom } from './robustness-random.ts';
import { isMatching, matchStrength } from './sector-match.ts';
import { type MemberRule, verdictByRule } from './verdict.ts';

/** A branch whose position and the reach decide together whether it covers the place. */
interface Doubtful {
  branch: number;
  located: LocatedBranch;
}

/** What a draw can change for one place: nothing where some branch covers it in every draw. */
interface PlaceChance {
  place: Place;
  isAlways: boolean;
  doubtful: readonly Doubtful[];
}

export type RobustDepth = 'specialised' | 'matched';
export type ClusterChances = Record<RobustDepth, PlaceChance[]>;

/** Sorts the branches near each place into those that reach it in every draw and those that may, for reaches in a range. */
export function chancesOf(
  network: Network,
  cluster: DemandCluster,
  question: CoverageQuestion,
  reaches: { least: number; most: number },
): ClusterChances {
  const isMatched = ({ specialities }: LocatedBranch) =>
    isMatching(
      matchStrength(specialities, cluster.sector, question.groupOf, question.matchTable),
      question.minimumMatch,
    );
  const at = (isMember: (branch: LocatedBranch) => boolean) =>
    cluster.places.map((place) => chanceOf(network, place, isMember, reaches));
  return { specialised: at(isSpecialised), matched: at(isMatched) };
}

/** Whether a cluster is covered in one draw: every branch stands somewhere in its disc, and the reach is so long. */
export function isCoveredInDraw(
  chances: readonly PlaceChance[],
  memberRule: MemberRule,
  draw: { seed: number; reachKilometers: number },
): boolean {
  const verdicts = chances.map(({ place, isAlways, doubtful }) =>
    isAlways || doubtful.some((each) => distanceInDraw(place, each, draw.seed) <= draw.reachKilometers)
      ? ('certain' as const)
      : ('none-known' as const),
  );
  return verdictByRule(verdicts, memberRule) === 'certain';
}

function chanceOf(
  network: Network,
  place: Place,
  isMember: (branch: LocatedBranch) => boolean,
  { least, most }: { least: number; most: number },
): PlaceChance {
  const { certain, possible } = reachedSites(network, place, most);
  const doubtful: Doubtful[] = [];
  for (const site of [...certain, ...possible]) {
    const band = bandTo(network, place, site);
    for (const branch of network.members[site] ?? []) {
      const located = network.branches[branch];
      if (located === undefined || !isMember(located)) continue;
      if (band.upper <= least) return { place, isAlways: true, doubtful: [] };
      doubtful.push({ branch, located });
    }
  }
  return { place, isAlways: false, doubtful };
}

const kilometersPerDegree = 111.195;

/** One branch stands at one point in a draw, whichever cluster looks at it: the point hangs on seed and branch alone. */
function distanceInDraw(place: Place, { branch, located }: Doubtful, seed: number): number {
  const random = createSeededRandom(seed ^ Math.imul(branch + 1, 0x9e3779b1));
  const kilometers = located.radiusKilometers * Math.sqrt(random());
  const angle = 2 * Math.PI * random();
  const north = (kilometers * Math.cos(angle)) / kilometersPerDegree;
  const shrink = Math.max(0.01, Math.cos((located.latitude * Math.PI) / 180));
  const east = (kilometers * Math.sin(angle)) / (kilometersPerDegree * shrink);
  return greatCircleKilometers(place.longitude, place.latitude, located.longitude + east, located.latitude + north);
}
