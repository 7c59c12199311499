import { greatCircleKilometers } from '../geo/great-circle.ts';
import type { Supply } from './accessibility-supply.ts';
import type { Place } from './reach.ts';
import { eachInSteps, finish, type Steps } from './steps.ts';

/** The branches of a network with their banks, which are numbered by their place in `bankNames`, by name. */
export interface BankedBranches {
  supply: Supply;
  bankNames: readonly string[];
  bankOfBranch: Uint32Array;
}

/** The branches that certainly serve one place, by bank. */
export interface Served {
  branches: ReadonlyMap<number, number>;
  /** The lists of specialities that specialised ones among them have, as the supply counts those lists. */
  specialities: ReadonlyMap<number, ReadonlySet<number>>;
}

/** The ends of corridors, and what serves them. */
export interface ServedQuestion {
  places: readonly Place[];
  reachKilometers: number;
  /** Branches whose own row names a unit that holds the place's, by the adcode of the place: they are inside, too. */
  namedInside: ReadonlyMap<string, readonly number[]>;
}

const byName = new Intl.Collator('zh-CN').compare;

/** Numbers the banks of a supply's branches by name; `banks` is in the order of its network. */
export function* bankedSteps(supply: Supply, banks: readonly string[]): Steps<BankedBranches> {
  const names = new Set<string>();
  yield* eachInSteps(banks.length, (index) => names.add(banks[index] ?? ''));
  const bankNames = [...names].sort(byName);
  const numbers = new Map(bankNames.map((name, number) => [name, number]));
  yield;
  const bankOfBranch = new Uint32Array(banks.length);
  yield* eachInSteps(banks.length, (index) => {
    bankOfBranch[index] = numbers.get(banks[index] ?? '') ?? 0;
  });
  return { supply, bankNames, bankOfBranch };
}

/**
 * The branches that serve each place (M10): inside its unit, or at a distance whose upper bound is within the reach, as
 * for M1. In the order of the places.
 */
export function servedPlaces(banked: BankedBranches, question: ServedQuestion): Served[] {
  return finish(servedSteps(banked, question));
}

/** The same in steps. */
export function* servedSteps(banked: BankedBranches, question: ServedQuestion): Steps<Served[]> {
  const { network } = banked.supply;
  const served: Served[] = [];
  // The place that counted a branch last, counted from 1: no branch is counted twice for one place.
  const countedFor = new Uint32Array(network.branches.length);
  for (const [index, place] of question.places.entries()) {
    const count = createCount(banked);
    const take = (branch: number) => {
      if (countedFor[branch] === index + 1) return;
      countedFor[branch] = index + 1;
      count.add(branch);
    };
    const inside = question.namedInside.get(place.adcode) ?? [];
    yield* eachInSteps(inside.length, (at) => take(inside[at] ?? 0));
    for (const site of network.sitesByAdcode.get(place.adcode) ?? []) network.members[site]?.forEach(take);
    yield;
    yield* eachSiteInReach(banked, place, { ...question, visit: (site) => network.members[site]?.forEach(take) });
    served.push(count.result());
  }
  return served;
}

/** The sites that are certainly in reach, whatever they are inside of. */
function* eachSiteInReach(
  { supply: { network } }: BankedBranches,
  { longitude, latitude }: Place,
  { reachKilometers, visit }: { reachKilometers: number; visit: (site: number) => void },
): Steps<void> {
  const { longitudes, latitudes, radii } = network;
  for (const { index } of network.bands) {
    const near = index.near(longitude, latitude, reachKilometers);
    yield* eachInSteps(near.length, (at) => {
      const site = near[at] ?? 0;
      const kilometers = greatCircleKilometers(longitude, latitude, longitudes[site] ?? 0, latitudes[site] ?? 0);
      if (kilometers + (radii[site] ?? 0) <= reachKilometers) visit(site);
    });
    yield;
  }
}

function createCount({ supply, bankOfBranch }: BankedBranches) {
  const branches = new Map<number, number>();
  const specialities = new Map<number, Set<number>>();
  return {
    add(branch: number): void {
      const bank = bankOfBranch[branch] ?? 0;
      const list = supply.listOfBranch[branch] ?? 0;
      branches.set(bank, (branches.get(bank) ?? 0) + 1);
      if (supply.specialityLists[list]?.length === 0) return;
      const lists = specialities.get(bank);
      if (lists) lists.add(list);
      else specialities.set(bank, new Set([list]));
    },
    result: (): Served => ({ branches, specialities }),
  };
}
