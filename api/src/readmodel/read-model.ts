import type { Catalogue } from '@icfm/data/catalogue';
import type { Branch } from '@icfm/data/model/branch';
import type { Cluster } from '@icfm/data/model/cluster';
import { buildNetwork, type Network } from '../measures/network.ts';
import { buildGazetteer, type Gazetteer, lineageOf } from './gazetteer.ts';
import { type BranchPosition, isOpen, locateBranch, locateMembers, type MemberPlace } from './locate.ts';

export interface LocatedCluster {
  cluster: Cluster;
  places: MemberPlace[];
  /** Ids of all regions it counts in, `nation` and macro-regions among them: one of two provinces counts in both. */
  regionIds: ReadonlySet<string>;
}

/**
 * All that answers are made from: immutable, built once a data version and swapped whole. A request that began on one
 * model ends on it.
 */
export interface ReadModel {
  version: string;
  catalogue: Catalogue;
  gazetteer: Gazetteer;
  clusters: readonly LocatedCluster[];
  positions: { branches: ReadonlyMap<string, BranchPosition> };
  /** The branches that coverage counts, in the order of `network.branches`. */
  countedBranches: readonly Branch[];
  network: Network;
  /** Parent group of each sector code used in the files (M4). */
  groupOf: ReadonlyMap<string, string>;
  /** Whether ordinary branches are loaded: without them presence (C1) cannot be measured. */
  hasOrdinaryBranches: boolean;
  /** The past year this model stands for, with what it leaves out and cannot know; null for the data as they are. */
  asOf: { year: number; undatedClusters: number; laterBranches: number; undatedBranches: number } | null;
}

export function buildReadModel(catalogue: Catalogue): ReadModel {
  const gazetteer = buildGazetteer(catalogue.regions);
  const branches = locateAll(gazetteer, catalogue.branches);
  const counted = catalogue.branches.filter((branch) => isOpen(branch) && branches.has(branch.id));
  return {
    version: catalogue.version,
    catalogue,
    gazetteer,
    clusters: catalogue.clusters.map((cluster) => locateCluster(gazetteer, cluster)),
    positions: { branches },
    countedBranches: counted,
    network: buildNetwork(counted.flatMap((branch) => located(branch, branches.get(branch.id)))),
    groupOf: new Map(
      catalogue.sectors.flatMap(({ fileCodes, group }) => fileCodes.map((code) => [code, group] as const)),
    ),
    hasOrdinaryBranches: counted.some((branch) => branch.specialities.length === 0),
    asOf: null,
  };
}

function locateCluster(gazetteer: Gazetteer, cluster: Cluster): LocatedCluster {
  const places = locateMembers(gazetteer, cluster);
  const regionIds = places.flatMap(({ region }) => [region.macroRegion, ...lineageOf(region)]);
  return { cluster, places, regionIds: new Set(['nation', ...regionIds]) };
}

function locateAll(gazetteer: Gazetteer, branches: readonly Branch[]): Map<string, BranchPosition> {
  const positions = new Map<string, BranchPosition>();
  for (const branch of branches) {
    const position = locateBranch(gazetteer, branch);
    if (position) positions.set(branch.id, position);
  }
  return positions;
}

function located(branch: Branch, position: BranchPosition | undefined) {
  if (position === undefined) return [];
  const { longitude, latitude, radiusKilometers, lineage } = position;
  return [
    { longitude, latitude, radiusKilometers, lineage, specialities: branch.specialities, authority: branch.authority },
  ];
}
