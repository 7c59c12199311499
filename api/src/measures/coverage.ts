import { type Layer, layerOf, presenceLayer } from './layer.ts';
import type { LocatedBranch, Network } from './network.ts';
import { nearestSite, type Place, type Reached, reachedSites } from './reach.ts';
import { isMatching, type MatchTable, matchStrength } from './sector-match.ts';
import { finish, type Steps } from './steps.ts';
import { type DistanceBand, type KnownVerdict, type MemberRule, verdictByRule } from './verdict.ts';

/** A cluster as the measure sees it: its sector and its member places, the core first. */
export interface DemandCluster {
  sector: string;
  places: readonly Place[];
}

/** How coverage is asked for (M1). `groupOf` gives the parent group of a sector. */
export interface CoverageQuestion {
  reachKilometers: number;
  memberRule: MemberRule;
  /** The least sector match that counts as matching (σ, default 0.5). */
  minimumMatch: number;
  matchTable: MatchTable;
  groupOf: ReadonlyMap<string, string>;
}

/** The depths of M1 that a known verdict can be given for; C3 stands twice, for authority unknown taken as no and as yes. */
export type MeasuredDepth = 'presence' | 'specialised' | 'matched' | 'authorisedUnknownAsNo' | 'authorisedUnknownAsYes';

/** The depths at which specialised branches alone count: all of them, and those that match the sector (C2). */
export type SpecialisedDepth = 'specialised' | 'matched';

/** The nearest branch of a cluster: its number in the network, that of the member place it is nearest to, and the distance. */
export interface NearestOf {
  branch: number;
  place: number;
  band: DistanceBand;
}

/** Coverage of one member place, and the sites that reach it. */
export interface PlaceCoverage {
  verdicts: Record<MeasuredDepth, KnownVerdict>;
  reached: Reached;
}

/** Coverage of one cluster and of its member places, in their order. */
export interface ClusterMeasure {
  places: PlaceCoverage[];
  verdicts: Record<MeasuredDepth, KnownVerdict>;
  isFragile: boolean;
  /** Specialised branches reaching any place: certainly, and possibly but nowhere certainly. */
  inReach: { certain: number; possible: number };
  nearest: { branch: NearestOf | null; specialised: NearestOf | null; matched: NearestOf | null };
}

/**
 * Coverage of one cluster at every depth (M1), its fragility (M2), and the nearest branch of each kind.
 *
 * Distances in kilometres. `presence` is measured over whatever branches the network holds: the caller decides whether
 * that list can answer the question.
 */
export function measureCluster(network: Network, cluster: DemandCluster, question: CoverageQuestion): ClusterMeasure {
  return finish(clusterSteps(network, cluster, question));
}

/** The same in steps, one a place. */
export function* clusterSteps(
  network: Network,
  cluster: DemandCluster,
  question: CoverageQuestion,
): Steps<ClusterMeasure> {
  const depths = depthLayers(network, cluster.sector, question);
  const places: PlaceCoverage[] = [];
  for (const place of cluster.places) {
    places.push(measurePlace(network, depths, place, question.reachKilometers));
    yield;
  }
  const verdicts = recordOf((depth) =>
    verdictByRule(
      places.map((place) => place.verdicts[depth]),
      question.memberRule,
    ),
  );
  return {
    places,
    verdicts,
    isFragile: isFragile(places, depths.specialised, question.memberRule),
    inReach: countInReach(places, depths.specialised),
    nearest: {
      branch: nearestOf(network, depths.presence, cluster.places),
      specialised: nearestOf(network, depths.specialised, cluster.places),
      matched: nearestOf(network, depths.matched, cluster.places),
    },
  };
}

/** The branch that is nearest to any place of a cluster among those that count at one depth; null where there is none. */
export function nearestAt(
  network: Network,
  { sector, places }: DemandCluster,
  depth: MeasuredDepth,
  question: MatchQuestion,
): NearestOf | null {
  return nearestOf(network, depthLayers(network, sector, question)[depth], places);
}

/** A branch with any speciality is specialised. */
export function isSpecialised(branch: LocatedBranch): boolean {
  return branch.specialities.length > 0;
}

type MatchQuestion = Pick<CoverageQuestion, 'minimumMatch' | 'matchTable' | 'groupOf'>;

/** The specialised branches and those that match a sector (C2), each built once a network, sector and way of matching. */
export function matchLayers(
  network: Network,
  sector: string,
  question: MatchQuestion,
): Record<SpecialisedDepth, Layer> {
  return {
    specialised: layerOf(network, 'specialised', isSpecialised),
    matched: layerOf(network, `matched|${matchKey(sector, question)}`, matcherOf(sector, question)),
  };
}

function depthLayers(network: Network, sector: string, question: MatchQuestion): Record<MeasuredDepth, Layer> {
  const isMatched = matcherOf(sector, question);
  const key = matchKey(sector, question);
  return {
    presence: presenceLayer(network),
    ...matchLayers(network, sector, question),
    authorisedUnknownAsNo: layerOf(network, `authorised-no|${key}`, (b) => b.authority === 'yes' && isMatched(b)),
    authorisedUnknownAsYes: layerOf(network, `authorised-yes|${key}`, (b) => b.authority !== 'no' && isMatched(b)),
  };
}

function matcherOf(sector: string, { minimumMatch, groupOf, matchTable }: MatchQuestion) {
  return ({ specialities }: LocatedBranch) =>
    isMatching(matchStrength(specialities, sector, groupOf, matchTable), minimumMatch);
}

const matchKey = (sector: string, { minimumMatch, matchTable }: MatchQuestion) =>
  `${sector}|${minimumMatch}|${Object.values(matchTable).join()}`;

function measurePlace(
  network: Network,
  depths: Record<MeasuredDepth, Layer>,
  place: Place,
  reachKilometers: number,
): PlaceCoverage {
  const reached = reachedSites(network, place, reachKilometers);
  return { reached, verdicts: recordOf((depth) => placeVerdict(reached, depths[depth])) };
}

function placeVerdict(reached: Reached, layer: Layer): KnownVerdict {
  const isOccupied = (site: number) => layer.countAt(site) > 0;
  if (reached.certain.some(isOccupied)) return 'certain';
  return reached.possible.some(isOccupied) ? 'possible' : 'none-known';
}

/** Certain coverage that the closing of a single branch would end (M2). */
function isFragile(places: readonly PlaceCoverage[], layer: Layer, rule: MemberRule): boolean {
  const verdict = verdictByRule(
    places.map((place) => place.verdicts.specialised),
    rule,
  );
  if (verdict !== 'certain') return false;
  const core = places.slice(0, 1);
  if (rule === 'all') return places.some((place) => branchesAt([place], layer) === 1);
  return branchesAt(rule === 'core' ? core : places, layer) === 1;
}

function branchesAt(places: readonly PlaceCoverage[], layer: Layer): number {
  return sumOver(sitesOf(places, 'certain', layer), layer);
}

function countInReach(places: readonly PlaceCoverage[], layer: Layer): { certain: number; possible: number } {
  const certain = sitesOf(places, 'certain', layer);
  const possible = sitesOf(places, 'possible', layer);
  if (places.length === 1) return { certain: sumOver(certain, layer), possible: sumOver(possible, layer) };
  const known = new Set(certain);
  return {
    certain: sumOver(known, layer),
    possible: sumOver(
      [...possible].filter((site) => !known.has(site)),
      layer,
    ),
  };
}

/** The sites of a layer that reach any of the places, each once; a single place has no doubles to drop. */
function sitesOf(places: readonly PlaceCoverage[], kind: keyof Reached, layer: Layer): Iterable<number> {
  const [only, ...others] = places;
  if (only && others.length === 0) return only.reached[kind];
  // Most sites of a large network hold no branch of the layer, and putting them into a set costs more than asking.
  return new Set(places.flatMap(({ reached }) => reached[kind].filter((site) => layer.countAt(site) > 0)));
}

function nearestOf(network: Network, layer: Layer, places: readonly Place[]): NearestOf | null {
  const found = places.flatMap((place, index) => {
    const nearest = nearestSite(network, layer, place);
    return nearest ? [{ ...nearest, place: index }] : [];
  });
  const [first, ...others] = found;
  if (first === undefined) return null;
  const best = others.reduce((chosen, other) => (other.band.estimate < chosen.band.estimate ? other : chosen), first);
  return withBranch(network, layer, best);
}

function withBranch(
  network: Network,
  layer: Layer,
  found: { site: number; place: number; band: DistanceBand },
): NearestOf | null {
  const branch = network.members[found.site]?.find((index) => {
    const located = network.branches[index];
    return located !== undefined && layer.isMember(located);
  });
  return branch === undefined ? null : { branch, place: found.place, band: found.band };
}

function sumOver(sites: Iterable<number>, layer: Layer): number {
  let sum = 0;
  for (const site of sites) sum += layer.countAt(site);
  return sum;
}

function recordOf(verdict: (depth: MeasuredDepth) => KnownVerdict): Record<MeasuredDepth, KnownVerdict> {
  return {
    presence: verdict('presence'),
    specialised: verdict('specialised'),
    matched: verdict('matched'),
    authorisedUnknownAsNo: verdict('authorisedUnknownAsNo'),
    authorisedUnknownAsYes: verdict('authorisedUnknownAsYes'),
  };
}
