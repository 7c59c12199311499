import { type CoverageQuestion, type DemandCluster, matchLayers, type SpecialisedDepth } from './coverage.ts';
import type { Layer } from './layer.ts';
import type { Network } from './network.ts';
import { bandTo, type Place, reachedSites } from './reach.ts';
import type { Draw } from './robustness-draw.ts';
import { type MemberRule, verdictByRule } from './verdict.ts';

/** What a draw can change for one place: nothing where some branch covers it in every draw. */
interface PlaceChance {
  place: Place;
  isAlways: boolean;
  /** Branches whose position and the reach decide together whether they cover the place, the nearest first. */
  doubtful: readonly number[];
}

/** The chances of the member places of a cluster, by depth. */
export type ClusterChances = Record<SpecialisedDepth, PlaceChance[]>;

/** Least and most of something over all draws, or of what is drawn. */
export interface DrawnRange {
  least: number;
  most: number;
}

/** Sorts the branches near each place into those that reach it in every draw and those that may, for reaches in a range. */
export function chancesOf(
  network: Network,
  cluster: DemandCluster,
  question: CoverageQuestion & { reaches: DrawnRange },
): ClusterChances {
  const layers = matchLayers(network, cluster.sector, question);
  const near = cluster.places.map((place) => nearSites(network, place, question.reaches));
  const at = (layer: Layer) => near.map((sites) => chanceOf(network, layer, sites));
  return { specialised: at(layers.specialised), matched: at(layers.matched) };
}

/** The same for the branches of one layer and each of some places. */
export function chancesAt(
  network: Network,
  places: readonly Place[],
  { layer, reaches }: { layer: Layer; reaches: DrawnRange },
): PlaceChance[] {
  return places.map((place) => chanceOf(network, layer, nearSites(network, place, reaches)));
}

/** Whether a place is covered in one draw. */
export function isPlaceCovered({ place, isAlways, doubtful }: PlaceChance, draw: Draw): boolean {
  return isAlways || doubtful.some((branch) => draw.isInReach(place, branch));
}

/** Whether a cluster is covered in one draw: every branch stands somewhere in its disc, and the reach is so long. */
export function isCoveredInDraw(chances: readonly PlaceChance[], memberRule: MemberRule, draw: Draw): boolean {
  const verdicts = chances.map((chance) => (isPlaceCovered(chance, draw) ? 'certain' : 'none-known'));
  return verdictByRule(verdicts, memberRule) === 'certain';
}

/** The sites that reach a place in every draw, and those that may, the nearest first. */
interface NearSites {
  place: Place;
  always: number[];
  doubtful: number[];
}

function nearSites(network: Network, place: Place, { least, most }: DrawnRange): NearSites {
  const { certain, possible } = reachedSites(network, place, most);
  const banded = [...certain, ...possible].map((site) => ({ site, band: bandTo(network, place, site) }));
  return {
    place,
    always: banded.filter(({ band }) => band.upper <= least).map(({ site }) => site),
    doubtful: banded
      .filter(({ band }) => band.upper > least)
      .sort((a, b) => a.band.estimate - b.band.estimate)
      .map(({ site }) => site),
  };
}

function chanceOf(network: Network, layer: Layer, { place, always, doubtful }: NearSites): PlaceChance {
  const isOccupied = (site: number) => layer.countAt(site) > 0;
  if (always.some(isOccupied)) return { place, isAlways: true, doubtful: [] };
  const isMember = (branch: number) => {
    const located = network.branches[branch];
    return located !== undefined && layer.isMember(located);
  };
  const branches = doubtful.filter(isOccupied).flatMap((site) => (network.members[site] ?? []).filter(isMember));
  return { place, isAlways: false, doubtful: branches };
}
