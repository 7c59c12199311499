import type { Branch } from '@icfm/data/model/branch';
import type { Cluster } from '@icfm/data/model/cluster';
import type { Region } from '@icfm/data/model/region';
import { type Gazetteer, lineageOf, type UnitPosition } from './gazetteer.ts';

/** A member place of a cluster: the unit that hosts it, and where that unit's seat is. */
export interface MemberPlace extends UnitPosition {
  adcode: string;
  region: Region;
}

/** A branch and the unit it was located by. */
export interface BranchPosition extends UnitPosition {
  /** The adcodes of the unit and of those above it, from the smallest. */
  lineage: string[];
  region: Region;
}

/** The unit a branch is known to stand in, or null where its position is not known at all. */
export function locateBranch(gazetteer: Gazetteer, branch: Branch): BranchPosition | null {
  if (branch.adcode === null || branch.positionPrecision === 'none' || branch.positionPrecision === 'street')
    return null;
  const region = gazetteer.find(branch.positionPrecision, branch.adcode);
  const position = region && gazetteer.positionOf(region);
  return region && position ? { ...position, region, lineage: lineageOf(region) } : null;
}

/** The member places of a cluster, the core first. Units that nobody can place on a map are left out. */
export function locateMembers(gazetteer: Gazetteer, cluster: Cluster): MemberPlace[] {
  return cluster.hostAdcodes.flatMap((adcode) => {
    const region = gazetteer.find(cluster.hostLevel, adcode);
    const position = region && gazetteer.positionOf(region);
    return region && position ? [{ ...position, adcode, region }] : [];
  });
}

/** Whether the register says that a branch has opened: one still being prepared at its source's date is not counted. */
export function isOpen(branch: Branch): boolean {
  return !branch.status.startsWith('in-preparation');
}
