import type { CoverModel } from './site-model.ts';
import type { MemberRule } from './verdict.ts';

/**
 * Which candidates reach which member places, and how far they are, packed: hundreds of thousands of pairs go to a thread
 * in a moment. Places are numbered through all demands; candidates of a place are the nearest first.
 */
export interface LinkTable {
  /** First place of each demand, and the number of all places. */
  demandStarts: Uint32Array;
  /** First link of each place, and the number of all links. */
  placeStarts: Uint32Array;
  candidates: Uint32Array;
  /** 0 inside the place's own unit. */
  kilometers: Float64Array;
}

/** Everything that makes a cover model of links. */
export interface CoverFrame {
  links: LinkTable;
  /** Of each place, 1 where it is covered today. */
  covered: Uint8Array;
  /** Of each demand, 1 where a new branch counts for it. */
  suited: Uint8Array;
  weights: readonly number[];
  memberRule: MemberRule;
  candidateCount: number;
  /** Candidates that are never opened. */
  forbidden: readonly number[];
}

/** Which links count; all if absent. */
interface LinkFilter {
  reachKilometers?: number;
  only?: ReadonlySet<number>;
}

/**
 * The cover model: sites are the candidates and, as the last and only fixed one, all that covers today. By rule `any` a
 * demand needs one of its places covered, by rule `core` its first, by rule `all` each of them.
 */
export function coverOf(frame: CoverFrame, filter: LinkFilter = {}): CoverModel {
  const today = frame.candidateCount;
  return {
    siteCount: today + 1,
    fixed: [today],
    forbidden: frame.forbidden,
    weights: frame.weights,
    needs: frame.weights.map((_, demand) => needsOf(frame, demand, filter)),
  };
}

function needsOf(frame: CoverFrame, demand: number, filter: LinkFilter): number[][] {
  const lists: number[][] = [];
  const [start, end] = placesOf(frame.links, demand);
  for (let place = start; place < end; place += 1) lists.push(coveringSites(frame, { demand, place }, filter));
  if (frame.memberRule === 'core') return [lists[0] ?? []];
  // A demand that nobody can place is covered by nothing, whatever the rule.
  if (frame.memberRule === 'all') return lists.length === 0 ? [[]] : lists;
  return [lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())]];
}

type PlaceOf = { demand: number; place: number };

function coveringSites(
  { links, covered, suited, candidateCount }: CoverFrame,
  { demand, place }: PlaceOf,
  { reachKilometers = Number.POSITIVE_INFINITY, only }: LinkFilter,
): number[] {
  const sites = covered[place] === 1 ? [candidateCount] : [];
  if (suited[demand] !== 1) return sites;
  const end = links.placeStarts[place + 1] ?? 0;
  for (let link = links.placeStarts[place] ?? 0; link < end; link += 1) {
    const candidate = links.candidates[link] ?? 0;
    const isCounted = (links.kilometers[link] ?? 0) <= reachKilometers && (only === undefined || only.has(candidate));
    if (isCounted) sites.push(candidate);
  }
  return sites;
}

/** First place of a demand, and the one after its last. */
function placesOf({ demandStarts }: LinkTable, demand: number): [start: number, end: number] {
  return [demandStarts[demand] ?? 0, demandStarts[demand + 1] ?? 0];
}

/** A member place in reach of a site. */
export interface Sight {
  demand: number;
  /** Counted within the demand, the core at 0. */
  place: number;
  kilometers: number;
}

/** The places that each of some sites reaches and counts for. */
export function sightsOf({ links, suited }: CoverFrame, sites: readonly number[]): Map<number, Sight[]> {
  const found = new Map<number, Sight[]>(sites.map((site) => [site, []]));
  for (const demand of suited.keys()) {
    if (suited[demand] !== 1) continue;
    const [first, end] = placesOf(links, demand);
    for (let place = first; place < end; place += 1) {
      const last = links.placeStarts[place + 1] ?? 0;
      for (let link = links.placeStarts[place] ?? 0; link < last; link += 1) {
        const kilometers = links.kilometers[link] ?? 0;
        found.get(links.candidates[link] ?? 0)?.push({ demand, place: place - first, kilometers });
      }
    }
  }
  return found;
}

/** Σ weight × distance of each candidate to the places it reaches: of two that cover the same, the nearer is the better. */
export function weightedKilometers({ links, weights, candidateCount }: CoverFrame): Float64Array {
  const sums = new Float64Array(candidateCount);
  for (const [demand, weight] of weights.entries()) {
    const [first, end] = placesOf(links, demand);
    const last = links.placeStarts[end] ?? 0;
    for (let link = links.placeStarts[first] ?? 0; link < last; link += 1) {
      const candidate = links.candidates[link] ?? 0;
      sums[candidate] = (sums[candidate] ?? 0) + weight * (links.kilometers[link] ?? 0);
    }
  }
  return sums;
}
