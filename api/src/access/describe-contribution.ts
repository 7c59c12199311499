import type { Contribution } from '../measures/accessibility-contributions.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { BranchContribution } from './schema.ts';

/** A branch with what it adds to a cluster's access; null for an index that no counted branch has. */
export function describeContribution(
  { countedBranches }: ReadModel,
  { branch: index, ...parts }: Contribution,
): BranchContribution | null {
  const branch = countedBranches[index];
  return branch ? { branchId: branch.id, nameZh: branch.nameZh, bankName: branch.bankName, ...parts } : null;
}
