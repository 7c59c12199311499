import type { Branch } from '@icfm/data/model/branch';
import { type LocatedBranch, partOfNetworkSteps } from '../measures/network.ts';
import { eachInSteps, type Steps } from '../measures/steps.ts';
import type { ReadModel } from './read-model.ts';

type Restricted = Pick<ReadModel, 'countedBranches' | 'network' | 'hasOrdinaryBranches'>;

/** A branch with its position, to be counted besides those of a model. */
export interface AddedBranch {
  branch: Branch;
  position: LocatedBranch;
}

/** The counted branches of a model that are wanted, and those added after them, indexed anew, in steps. */
export function* restrictBranches(
  model: ReadModel,
  isWanted: (branch: Branch) => boolean,
  added: readonly AddedBranch[] = [],
): Steps<Restricted> {
  const countedBranches: Branch[] = [];
  const kept: number[] = [];
  yield* eachInSteps(model.countedBranches.length, (index) => {
    const branch = model.countedBranches[index];
    if (!branch || !isWanted(branch)) return;
    countedBranches.push(branch);
    kept.push(index);
  });
  countedBranches.push(...added.map(({ branch }) => branch));
  const positions = added.map(({ position }) => position);
  const network = yield* partOfNetworkSteps(model.network, kept, positions);
  const hasOrdinaryBranches = countedBranches.some(({ specialities }) => specialities.length === 0);
  return { countedBranches, network, hasOrdinaryBranches };
}
