import type { Network } from './network.ts';
import { eachInSteps, finish, type Steps } from './steps.ts';

/**
 * The branches of a network as supply: those at one site with the same specialities are one group, since distance and
 * sector match are the same for all of them.
 */
export interface Supply {
  network: Network;
  /** The distinct lists of specialities. */
  specialityLists: readonly (readonly string[])[];
  /** Which of those lists each branch has. */
  listOfBranch: Uint32Array;
  /** The groups of site s are `groupStarts[s]` up to `groupStarts[s + 1]`. */
  groupStarts: Uint32Array;
  listOfGroup: Uint32Array;
  /** Capacity of each group, ΣS_j. */
  capacities: Float64Array;
}

/** Groups the branches of a network. `capacityOf` gives S of a branch by its index; 1 if absent. */
export function buildSupply(network: Network, capacityOf: (branch: number) => number = () => 1): Supply {
  return finish(supplySteps(network, capacityOf));
}

/** The same in steps. */
export function* supplySteps(network: Network, capacityOf: (branch: number) => number = () => 1): Steps<Supply> {
  const { specialityLists, listOfBranch } = yield* listSpecialities(network);
  const groupStarts = [0];
  const listOfGroup: number[] = [];
  const capacities: number[] = [];
  yield* eachInSteps(network.members.length, (site) => {
    const capacityByList = new Map<number, number>();
    for (const branch of network.members[site] ?? []) {
      const list = listOfBranch[branch] ?? 0;
      capacityByList.set(list, (capacityByList.get(list) ?? 0) + capacityOf(branch));
    }
    for (const [list, capacity] of capacityByList) {
      listOfGroup.push(list);
      capacities.push(capacity);
    }
    groupStarts.push(listOfGroup.length);
  });
  return {
    network,
    specialityLists,
    listOfBranch,
    groupStarts: Uint32Array.from(groupStarts),
    listOfGroup: Uint32Array.from(listOfGroup),
    capacities: Float64Array.from(capacities),
  };
}

function* listSpecialities({ branches }: Network): Steps<Pick<Supply, 'specialityLists' | 'listOfBranch'>> {
  const known = new Map<string, number>();
  const specialityLists: (readonly string[])[] = [];
  const listOfBranch = new Uint32Array(branches.length);
  yield* eachInSteps(branches.length, (index) => {
    const specialities = branches[index]?.specialities ?? [];
    const key = specialities.join('|');
    const list = known.get(key) ?? specialityLists.length;
    if (list === specialityLists.length) specialityLists.push(specialities);
    known.set(key, list);
    listOfBranch[index] = list;
  });
  return { specialityLists, listOfBranch };
}
