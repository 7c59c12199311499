import { greatCircleKilometers } from '../geo/great-circle.ts';
import { createPointIndex, joinIndices, type PointIndex } from '../geo/point-index.ts';
import type { LinkTable } from '../measures/link-table.ts';
import type { Network } from '../measures/network.ts';
import { bandTo, type Place } from '../measures/reach.ts';
import { eachInSteps, type Steps } from '../measures/steps.ts';
import type { CandidateSite } from './candidates.ts';

/** A candidate that reaches a place for certain, and how far it is; 0 inside the place's own unit. */
interface Link {
  candidate: number;
  kilometers: number;
}

/** Finds the candidates that reach a place for certain (M1), the nearest first. */
export type FindLinks = (place: Place, reachKilometers: number) => Link[];

/** Candidates in one index: sorting so many takes some milliseconds. */
const mostInIndex = 32_768;

/**
 * How candidates are found around a place, in steps. A seat is where it is chosen to be; an own branch that may be upgraded is
 * known to its position's uncertainty, as it is for coverage.
 */
export function* linkFinderSteps(candidates: readonly CandidateSite[], network: Network): Steps<FindLinks> {
  const longitudes = Float64Array.from(candidates, ({ longitude }) => longitude);
  const latitudes = Float64Array.from(candidates, ({ latitude }) => latitude);
  const mostRadius = candidates.reduce((most, { radiusKilometers }) => Math.max(most, radiusKilometers), 0);
  const parts: PointIndex[] = [];
  for (let start = 0; start < candidates.length; start += mostInIndex) {
    const length = Math.min(mostInIndex, candidates.length - start);
    parts.push(
      createPointIndex(
        longitudes,
        latitudes,
        Uint32Array.from({ length }, (_, at) => start + at),
      ),
    );
    yield;
  }
  const index = joinIndices(longitudes, latitudes, parts);
  const byAdcode = new Map<string, number[]>();
  yield* eachInSteps(candidates.length, (candidate) => {
    for (const adcode of new Set(candidates[candidate]?.lineage)) {
      const inside = byAdcode.get(adcode);
      if (inside) inside.push(candidate);
      else byAdcode.set(adcode, [candidate]);
    }
  });
  return (place, reachKilometers) => {
    const links = new Map((byAdcode.get(place.adcode) ?? []).map((candidate) => [candidate, 0]));
    for (const candidate of index.near(place.longitude, place.latitude, reachKilometers + mostRadius)) {
      const site = candidates[candidate];
      if (site === undefined || links.has(candidate)) continue;
      const { kilometers, upper } = distanceTo(network, place, site);
      if (upper <= reachKilometers) links.set(candidate, kilometers);
    }
    return [...links]
      .map(([candidate, kilometers]) => ({ candidate, kilometers }))
      .sort((a, b) => a.kilometers - b.kilometers || a.candidate - b.candidate);
  };
}

function distanceTo(network: Network, place: Place, site: CandidateSite): { kilometers: number; upper: number } {
  if (site.networkSite !== null) {
    const { estimate, upper } = bandTo(network, place, site.networkSite);
    return { kilometers: estimate, upper };
  }
  const kilometers = greatCircleKilometers(place.longitude, place.latitude, site.longitude, site.latitude);
  return { kilometers, upper: kilometers };
}

/** The candidates around every member place of every cluster, in steps; null where there are more than can be asked of a solver. */
export function* linkSteps(
  find: FindLinks,
  clusters: readonly { places: readonly Place[] }[],
  { reachKilometers, mostLinks }: { reachKilometers: number; mostLinks: number },
): Steps<LinkTable | null> {
  const demandStarts = [0];
  const placeStarts = [0];
  const candidates: number[] = [];
  const kilometers: number[] = [];
  for (const { places } of clusters) {
    for (const place of places) {
      for (const link of find(place, reachKilometers)) {
        candidates.push(link.candidate);
        kilometers.push(link.kilometers);
      }
      if (candidates.length > mostLinks) return null;
      placeStarts.push(candidates.length);
      yield;
    }
    demandStarts.push(placeStarts.length - 1);
  }
  return {
    demandStarts: Uint32Array.from(demandStarts),
    placeStarts: Uint32Array.from(placeStarts),
    candidates: Uint32Array.from(candidates),
    kilometers: Float64Array.from(kilometers),
  };
}
