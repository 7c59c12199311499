import { toMetre } from '../coverage/to-metre.ts';
import { greatCircleKilometers } from '../geo/great-circle.ts';
import { isSpecialised } from '../measures/coverage.ts';
import { orderByGain } from '../measures/greedy-coverage.ts';
import { layerOf, presenceLayer } from '../measures/layer.ts';
import { coverOf, type Sight, sightsOf } from '../measures/link-table.ts';
import { reachedSites } from '../measures/reach.ts';
import { coveredDemands } from '../measures/site-model.ts';
import type { TwinSites } from '../measures/twin-sites.ts';
import type { CandidateSite } from './candidates.ts';
import type { PlannedSite, ServedCluster, SiteChoice } from './schema.ts';
import type { SiteProblem } from './site-problem.ts';

/** As many equal sites are named; how many there are is said beside. */
const mostEquals = 10;

/** A problem with the group of sites that cover the same, by each of them. */
export interface DescribedProblem extends SiteProblem {
  twinsOf: ReadonlyMap<number, readonly number[]>;
}

export function withTwins(problem: SiteProblem, twins: readonly TwinSites[]): DescribedProblem {
  const twinsOf = new Map<number, readonly number[]>();
  for (const { chosen, equals } of twins) {
    const all = [chosen, ...equals];
    for (const site of all) twinsOf.set(site, all);
  }
  return { ...problem, twinsOf };
}

/** A set of candidates as answers tell it, locked ones among them. */
export function describeChoice(problem: DescribedProblem, sites: readonly number[]): SiteChoice {
  const { frame, costs, isCoveredToday } = problem;
  const cover = coverOf(frame, { only: new Set(sites) });
  const covered = coveredDemands(cover, sites);
  const fresh = covered.filter((demand) => !isCoveredToday[demand]);
  const weightOf = (demands: readonly number[]) =>
    demands.reduce((sum, demand) => sum + (frame.weights[demand] ?? 0), 0);
  const demandWeight = weightOf([...frame.weights.keys()]);
  const steps = orderByGain({ ...cover, limit: { kind: 'budget', budget: 0, costs } }, sites);
  const sights = sightsOf(frame, sites);
  return {
    sites: steps.map(({ site, gain }) => {
      const others = sites.filter((other) => other !== site);
      const without = new Set(coveredDemands(cover, others));
      const lost = covered.filter((demand) => !without.has(demand));
      const seen = { sights: sights.get(site) ?? [], fresh: new Set(fresh), lost: new Set(lost) };
      return {
        ...describeSite(problem, site),
        gainWeight: gain,
        ownWeight: weightOf(lost),
        serves: servedBy(problem, seen),
      };
    }),
    cost: sites.reduce((sum, site) => sum + (costs[site] ?? 0), 0),
    coveredWeight: weightOf(covered),
    coveredShare: demandWeight === 0 ? null : weightOf(covered) / demandWeight,
    coveredClusters: covered.length,
    newClusters: fresh.length,
    newWeight: weightOf(fresh),
  };
}

/** What is known of a site whatever else is chosen. */
function describeSite(
  problem: DescribedProblem,
  site: number,
): Omit<PlannedSite, 'gainWeight' | 'ownWeight' | 'serves'> {
  const { costs, candidates, locked, twinsOf } = problem;
  const candidate = candidates[site];
  if (candidate === undefined) throw new RangeError(`site: wanted one of ${candidates.length}, got ${site}`);
  const equals = (twinsOf.get(site) ?? []).filter((other) => other !== site);
  const { id, action, nameZh, nameEn, adcode, branchId, longitude, latitude } = candidate;
  return {
    ...{ id, action, nameZh, nameEn, adcode, branchId, longitude, latitude },
    cost: costs[site] ?? 0,
    isLocked: locked.includes(site),
    equals: equals.slice(0, mostEquals).flatMap((other) => nameSite(candidates[other])),
    equalCount: equals.length,
    nearestOwnKilometers: nearestOwn(problem, candidate),
    rivalsInReach: rivalsInReach(problem, candidate),
  };
}

/** A candidate by its id and names. */
export function nameSite(candidate: CandidateSite | undefined) {
  return candidate ? [{ id: candidate.id, nameZh: candidate.nameZh, nameEn: candidate.nameEn }] : [];
}

interface Seen {
  sights: readonly Sight[];
  /** Demands that the whole choice covers newly. */
  fresh: ReadonlySet<number>;
  /** Demands that this site alone covers. */
  lost: ReadonlySet<number>;
}

/** The clusters with a member place in reach of the site; by the core rule, with the core. Newly covered ones first. */
function servedBy({ clusters, frame }: DescribedProblem, { sights, fresh, lost }: Seen): ServedCluster[] {
  const nearest = new Map<number, Sight>();
  for (const sight of sights) {
    if (frame.memberRule === 'core' && sight.place > 0) continue;
    const known = nearest.get(sight.demand);
    if (known === undefined || sight.kilometers < known.kilometers) nearest.set(sight.demand, sight);
  }
  return [...nearest.values()]
    .flatMap(({ demand, place, kilometers }): ServedCluster[] => {
      const located = clusters[demand];
      if (located === undefined) return [];
      const { id, nameZh, nameEn, kind, sector } = located.cluster;
      return [
        {
          ...{ id, nameZh, nameEn, kind, sector },
          demandWeight: frame.weights[demand] ?? 0,
          memberAdcode: located.places[place]?.adcode ?? '',
          distanceKilometers: toMetre(kilometers),
          isNew: fresh.has(demand),
          isOnlyHere: lost.has(demand),
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(b.isNew) - Number(a.isNew) || a.distanceKilometers - b.distanceKilometers || (a.id < b.id ? -1 : 1),
    );
}

function nearestOwn({ bank }: SiteProblem, { longitude, latitude }: CandidateSite): number | null {
  const { network } = bank;
  const site = presenceLayer(network).index().nearest(longitude, latitude);
  if (site === null) return null;
  const there = { longitude: network.longitudes[site] ?? 0, latitude: network.latitudes[site] ?? 0 };
  return toMetre(greatCircleKilometers(longitude, latitude, there.longitude, there.latitude));
}

/** Branches of other banks that reach the site for certain: any at depth presence, else the specialised ones. */
function rivalsInReach({ others, parameters }: SiteProblem, candidate: CandidateSite): number | null {
  if (others === null) return null;
  const { network } = others;
  const layer =
    parameters.depth === 'presence' ? presenceLayer(network) : layerOf(network, 'specialised', isSpecialised);
  const { longitude, latitude, adcode } = candidate;
  const place = { longitude, latitude, adcode: adcode ?? '' };
  const { certain } = reachedSites(network, place, parameters.reachKilometers);
  return certain.reduce((sum, site) => sum + layer.countAt(site), 0);
}
