import { type CoverageQuestion, type DemandCluster, matchLayers, type SpecialisedDepth } from './coverage.ts';
import type { Layer } from './layer.ts';
import type { Network } from './network.ts';
import { bandTo, type Place } from './reach.ts';
import type { MemberRule } from './verdict.ts';

/** The least reaches, in kilometres, at which something is covered certainly, and at least possibly; Infinity: at none. */
export interface Thresholds {
  certain: number;
  possible: number;
}

/** A point of C(τ): shares of all clusters, certain, and certain or possible. */
export interface SharesAtReach {
  reachKilometers: number;
  certainShare: number;
  possibleShare: number;
}

/** The reaches of a curve: 5, 10, … 300 km. */
export const curveReachesKilometers: readonly number[] = Array.from({ length: 60 }, (_, step) => 5 * (step + 1));

/**
 * The least reaches at which a cluster becomes covered under the member rule (M1), at two depths.
 *
 * A verdict never falls as the reach grows, so these two numbers a depth hold the verdict at every reach.
 */
export function coverageThresholds(
  network: Network,
  cluster: DemandCluster,
  question: Omit<CoverageQuestion, 'reachKilometers'>,
): Record<SpecialisedDepth, Thresholds> {
  const layers = matchLayers(network, cluster.sector, question);
  const at = (layer: Layer) => {
    const places = cluster.places.map((place) => placeThresholds(network, layer, place));
    return {
      certain: thresholdByRule(
        places.map(({ certain }) => certain),
        question.memberRule,
      ),
      possible: thresholdByRule(
        places.map(({ possible }) => possible),
        question.memberRule,
      ),
    };
  };
  return { specialised: at(layers.specialised), matched: at(layers.matched) };
}

/** C(τ) of a set of clusters at every reach of a curve; no points where there are no clusters. */
export function curveOf(thresholds: readonly Thresholds[]): SharesAtReach[] {
  const clusters = thresholds.length;
  if (clusters === 0) return [];
  const shareWithin = (reach: number, kind: keyof Thresholds) =>
    thresholds.filter((threshold) => threshold[kind] <= reach).length / clusters;
  return curveReachesKilometers.map((reachKilometers) => ({
    reachKilometers,
    certainShare: shareWithin(reachKilometers, 'certain'),
    possibleShare: shareWithin(reachKilometers, 'possible'),
  }));
}

/** The nearest site bounds the search: a better one lies within its upper bound, or, its radius taken off, its lower. */
function placeThresholds(network: Network, layer: Layer, place: Place): Thresholds {
  const isInside = network.sitesByAdcode.get(place.adcode)?.some((site) => layer.countAt(site) > 0);
  if (isInside) return { certain: 0, possible: 0 };
  const nearest = layer.index().nearest(place.longitude, place.latitude);
  if (nearest === null) return { certain: Number.POSITIVE_INFINITY, possible: Number.POSITIVE_INFINITY };
  const known = bandTo(network, place, nearest);
  const widest = Math.max(0, ...network.bands.map(({ maximumRadius }) => maximumRadius));
  const within = Math.max(known.upper, known.lower + widest);
  let { upper: certain, lower: possible } = known;
  for (const site of layer.index().near(place.longitude, place.latitude, within)) {
    const { upper, lower } = bandTo(network, place, site);
    certain = Math.min(certain, upper);
    possible = Math.min(possible, lower);
  }
  return { certain, possible };
}

function thresholdByRule(places: readonly number[], rule: MemberRule): number {
  if (places.length === 0) return Number.POSITIVE_INFINITY;
  if (rule === 'core') return places[0] ?? Number.POSITIVE_INFINITY;
  return rule === 'any' ? Math.min(...places) : Math.max(...places);
}
