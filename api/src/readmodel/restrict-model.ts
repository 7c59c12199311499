import type { Branch } from '@icfm/data/model/branch';
import { type LocatedBranch, networkSteps } from '../measures/network.ts';
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
  const located: LocatedBranch[] = [];
  yield* eachInSteps(model.countedBranches.length, (index) => {
    const branch = model.countedBranches[index];
    const position = model.network.branches[index];
    if (!branch || !position || !isWanted(branch)) return;
    countedBranches.push(branch);
    located.push(position);
  });
  for (const { branch, position } of added) {
    countedBranches.push(branch);
    located.push(position);
  }
  const network = yield* networkSteps(located);
  const hasOrdinaryBranches = countedBranches.some(({ specialities }) => specialities.length === 0);
  return { countedBranches, network, hasOrdinaryBranches };
}
