import type { Authority, Branch } from '@icfm/data/model/branch';
import type { Cluster } from '@icfm/data/model/cluster';
import type { Flow } from '@icfm/data/model/flow';
import type { BranchSet } from './branch-set.ts';

/** New specialities of a branch that is known already, bundled or imported. */
export interface SpecialityChange {
  branchId: string;
  specialities: string[];
  authority: Authority | null;
  importId: string;
}

/** One imported list that counts. Only the records of its kind are filled. */
export interface ImportedList {
  id: string;
  title: string;
  kind: 'branches' | 'clusters' | 'flows' | 'specialities';
  /** ISO date of the import, or what the person stated as the date of the list. */
  asOf: string;
  branches: readonly Branch[];
  clusters: readonly Cluster[];
  flows: readonly Flow[];
  specialities: readonly SpecialityChange[];
}

/** Whether imported records stand beside the bundled ones or in their place. */
export type JoinMode = 'join' | 'replace';

/** All that a workspace has imported; `version` changes with every change of it. */
export interface ImportedData {
  workspaceId: string;
  version: string;
  modes: { branches: JoinMode; clusters: JoinMode; flows: JoinMode };
  /** Of branches beyond memory there are no records in them. */
  lists: readonly ImportedList[];
  /** The branches of all lists and of the register, where they are too many for memory. */
  beyond: BranchSet | null;
}
