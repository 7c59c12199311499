import type { Branch } from '@icfm/data/model/branch';
import { eachInSteps, type Steps } from '../measures/steps.ts';
import type { ImportedList, SpecialityChange } from './imported-data.ts';
import { joinSources } from './merge-branches.ts';

/** The new specialities of a branch, and the title of the list that says so. */
export type Change = SpecialityChange & Pick<ImportedList, 'title'>;

/**
 * The branches with the specialities, and the authority where stated, that lists of specialities give them, in steps. A
 * later list overrules an earlier one; a branch that is no longer loaded is passed over. `keptAs` leads from a record to
 * the one that stands for it.
 */
export function* applySpecialities(
  branches: readonly Branch[],
  lists: readonly ImportedList[],
  keptAs: ReadonlyMap<string, string>,
): Steps<readonly Branch[]> {
  const changes = new Map<string, Change>();
  for (const { title, specialities } of lists) {
    for (const change of specialities)
      changes.set(keptAs.get(change.branchId) ?? change.branchId, { ...change, title });
  }
  if (changes.size === 0) return branches;
  const changed: Branch[] = [];
  yield* eachInSteps(branches.length, (index) => {
    const branch = branches[index];
    if (branch) changed.push(applyChange(branch, changes.get(branch.id)));
  });
  return changed;
}

/** A branch with its new specialities, if any. */
export function applyChange(branch: Branch, change: Change | undefined): Branch {
  if (change === undefined) return branch;
  const source = { title: change.title, url: null, publisher: null, grade: 'C' } as const;
  return {
    ...branch,
    specialities: change.specialities,
    authority: change.authority ?? branch.authority,
    sources: joinSources(branch.sources, [source]),
  };
}
