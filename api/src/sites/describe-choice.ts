import { greatCircleKilometers } from '../geo/great-circle.ts';
import { isSpecialised } from '../measures/coverage.ts';
import { orderByGain } from '../measures/greedy-coverage.ts';
import { layerOf, presenceLayer } from '../measures/layer.ts';
import { reachedSites } from '../measures/reach.ts';
import { coveredDemands } from '../measures/site-model.ts';
import type { CandidateSite } from './candidates.ts';
import type { PlannedSite, ServedCluster, SiteChoice } from './schema.ts';
import type { SiteProblem } from './site-problem.ts';
import type { TwinSites } from './twin-sites.ts';

/** As many equal sites are named; how many there are is said beside. */
const mostEquals = 10;

/** A problem with its twins, by the site that stands for them and by each of the others. */
export interface DescribedProblem extends SiteProblem {
  twinsOf: ReadonlyMap<number, readonly number[]>;
}

export function withTwins(problem: SiteProblem, twins: readonly TwinSites[]): DescribedProblem {
  const twinsOf = new Map<number, readonly number[]>();
  for (const { chosen, equals } of twins) {
    const all = [chosen, ...equals];
    for (const site of all)
      twinsOf.set(
        site,
        all.filter((other) => other !== site),
      );
  }
  return { ...problem, twinsOf };
}

/** A set of candidates as answers tell it, locked ones among them. */
export function describeChoice(problem: DescribedProblem, sites: readonly number[]): SiteChoice {
  const { cover, costs, isCoveredToday, clusters } = problem;
  const covered = new Set(coveredDemands(cover, sites));
  const weightOf = (demands: Iterable<number>) =>
    [...demands].reduce((sum, demand) => sum + (cover.weights[demand] ?? 0), 0);
  const demandWeight = weightOf(clusters.keys());
  const coveredWeight = weightOf(covered);
  const fresh = [...covered].filter((demand) => !isCoveredToday[demand]);
  const steps = orderByGain({ ...cover, limit: { kind: 'budget', budget: 0, costs } }, sites);
  return {
    sites: steps.map(({ site, gain }) => describeSite(problem, { site, gain, sites, covered })),
    cost: sites.reduce((sum, site) => sum + (costs[site] ?? 0), 0),
    coveredWeight,
    coveredShare: demandWeight === 0 ? null : coveredWeight / demandWeight,
    coveredClusters: covered.size,
    newClusters: fresh.length,
    newWeight: weightOf(fresh),
  };
}

interface ChosenSite {
  site: number;
  gain: number;
  sites: readonly number[];
  covered: ReadonlySet<number>;
}

function describeSite(problem: DescribedProblem, chosen: ChosenSite): PlannedSite {
  const { cover, costs, candidates, locked, twinsOf } = problem;
  const { site, gain, sites, covered } = chosen;
  const candidate = candidates[site];
  if (candidate === undefined) throw new RangeError(`site: wanted one of ${candidates.length}, got ${site}`);
  const without = new Set(
    coveredDemands(
      cover,
      sites.filter((other) => other !== site),
    ),
  );
  const lost = [...covered].filter((demand) => !without.has(demand));
  const equals = twinsOf.get(site) ?? [];
  const { id, action, nameZh, nameEn, adcode, branchId, longitude, latitude } = candidate;
  return {
    ...{ id, action, nameZh, nameEn, adcode, branchId, longitude, latitude },
    cost: costs[site] ?? 0,
    isLocked: locked.includes(site),
    ownWeight: lost.reduce((sum, demand) => sum + (cover.weights[demand] ?? 0), 0),
    gainWeight: gain,
    equals: equals.slice(0, mostEquals).flatMap((other) => nameSite(candidates[other])),
    equalCount: equals.length,
    serves: servedBy(problem, site, { covered, lost: new Set(lost) }),
    nearestOwnKilometers: nearestOwn(problem, candidate),
    rivalsInReach: rivalsInReach(problem, candidate),
  };
}

/** A candidate by its id and names. */
export function nameSite(candidate: CandidateSite | undefined) {
  return candidate ? [{ id: candidate.id, nameZh: candidate.nameZh, nameEn: candidate.nameEn }] : [];
}

type Covered = { covered: ReadonlySet<number>; lost: ReadonlySet<number> };

/** The clusters with a member place in reach of the site; by the core rule, with the core. Newly covered ones first. */
function servedBy(problem: DescribedProblem, site: number, { covered, lost }: Covered): ServedCluster[] {
  const { clusters, links, cover, isCoveredToday, parameters } = problem;
  return clusters
    .flatMap(({ cluster, places }, demand): ServedCluster[] => {
      const counted = parameters.memberRule === 'core' ? (links[demand] ?? []).slice(0, 1) : (links[demand] ?? []);
      const near = counted
        .flatMap((ofPlace, place) => {
          const link = ofPlace.find(({ candidate }) => candidate === site);
          return link ? [{ place, kilometers: link.kilometers }] : [];
        })
        .sort((a, b) => a.kilometers - b.kilometers)[0];
      if (near === undefined) return [];
      const { id, nameZh, nameEn, kind, sector } = cluster;
      return [
        {
          ...{ id, nameZh, nameEn, kind, sector },
          demandWeight: cover.weights[demand] ?? 0,
          memberAdcode: places[near.place]?.adcode ?? '',
          distanceKilometers: Math.round(near.kilometers * 1000) / 1000,
          isNew: !isCoveredToday[demand] && covered.has(demand),
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
  return Math.round(greatCircleKilometers(longitude, latitude, there.longitude, there.latitude) * 1000) / 1000;
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
