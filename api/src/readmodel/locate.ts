import type { Branch } from '@icfm/data/model/branch';
import type { Cluster } from '@icfm/data/model/cluster';
import type { Region } from '@icfm/data/model/region';
import type { LocatedBranch } from '../measures/network.ts';
import { type Gazetteer, lineageOf, type UnitPosition } from './gazetteer.ts';

/** A member place of a cluster: the unit that hosts it, and where that unit's seat is. */
export interface MemberPlace extends UnitPosition {
  adcode: string;
  region: Region;
}

/** Where a branch is known to stand: the measures take it as it is. */
export interface BranchPosition extends UnitPosition, LocatedBranch {
  /** The unit it was located by; at street precision the one its row names, null where it names none. */
  region: Region | null;
}

/** How far a street position may be off (M1), in kilometres. */
const streetRadiusKilometers = 0.2;

/** At street precision nothing is claimed to lie inside a unit: the distance says it better (M1). */
const noLineage: readonly string[] = [];

/** Where a branch is known to stand, or null where its position is not known at all. */
export function locateBranch(gazetteer: Gazetteer, branch: Branch): BranchPosition | null {
  const { adcode, positionPrecision, specialities, authority } = branch;
  if (positionPrecision === 'none') return null;
  if (positionPrecision === 'street') return locateByStreet(gazetteer, branch);
  const region = adcode === null ? null : gazetteer.find(positionPrecision, adcode);
  const position = region && gazetteer.positionOf(region);
  return region && position ? { ...position, region, lineage: lineageOf(region), specialities, authority } : null;
}

function locateByStreet(gazetteer: Gazetteer, branch: Branch): BranchPosition | null {
  const { longitude, latitude, adcode, specialities, authority } = branch;
  if (longitude === null || latitude === null) return null;
  const region = adcode === null ? null : (gazetteer.find('county', adcode) ?? gazetteer.findAny(adcode));
  return {
    longitude,
    latitude,
    radiusKilometers: streetRadiusKilometers,
    lineage: noLineage,
    specialities,
    authority,
    region,
  };
}

/** The member places of a cluster, the core first. Units that nobody can place on a map are left out. */
export function locateMembers(
  gazetteer: Gazetteer,
  cluster: Pick<Cluster, 'hostLevel' | 'hostAdcodes'>,
): MemberPlace[] {
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
