import type { Catalogue } from '@icfm/data/catalogue';
import type { Branch } from '@icfm/data/model/branch';
import type { Cluster } from '@icfm/data/model/cluster';
import { type Network, networkSteps } from '../measures/network.ts';
import { eachInSteps, finish, type Steps } from '../measures/steps.ts';
import type { BranchSet } from './branch-set.ts';
import { buildGazetteer, type Gazetteer, lineageOf } from './gazetteer.ts';
import type { ImportedData, ImportedList } from './imported-data.ts';
import { type BranchPosition, isOpen, locateBranch, locateMembers, type MemberPlace } from './locate.ts';

export interface LocatedCluster {
  cluster: Cluster;
  places: MemberPlace[];
  /** Ids of all regions it counts in, `nation` and macro-regions among them: one of two provinces counts in both. */
  regionIds: ReadonlySet<string>;
}

/** An imported list as answers name it. */
export type ModelList = Pick<ImportedList, 'id' | 'title' | 'kind' | 'asOf'> & { count: number };

/**
 * All that answers are made from: immutable, built once a data version and swapped whole. A request that began on one
 * model ends on it.
 */
export interface ReadModel {
  version: string;
  catalogue: Catalogue;
  /** One object for all models of the same boundaries: what is made of regions alone is kept by it. */
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
  /** Whose imported data it holds; null for the bundled data alone. */
  workspaceId: string | null;
  /** The imported lists in it, in the order of their import. */
  lists: readonly ModelList[];
  /** How imported records of each kind stand to the bundled ones. */
  modes: ImportedData['modes'];
  /** Records found in more than one list and kept once. */
  merged: { branches: number; clusters: number };
  /** The branches that items and tiles are answered from where they are too many for memory; nothing measures them. */
  beyond: BranchSet | null;
}

export function buildReadModel(catalogue: Catalogue): ReadModel {
  const gazetteer = buildGazetteer(catalogue.regions);
  return finish(modelSteps(catalogue, { gazetteer, ...bundledOnly }));
}

/** What a model holds beside the facts of its catalogue. */
export type ModelFrame = Pick<ReadModel, 'gazetteer' | 'workspaceId' | 'lists' | 'modes' | 'merged' | 'beyond'>;

const bundledOnly: Omit<ModelFrame, 'gazetteer'> = {
  workspaceId: null,
  lists: [],
  modes: { branches: 'join', clusters: 'join', flows: 'join' },
  merged: { branches: 0, clusters: 0 },
  beyond: null,
};

/** Locates and indexes the facts of a catalogue, in steps. */
export function* modelSteps(catalogue: Catalogue, frame: ModelFrame): Steps<ReadModel> {
  const { gazetteer } = frame;
  const positions = new Map<string, BranchPosition>();
  const counted: Branch[] = [];
  const located: BranchPosition[] = [];
  yield* eachInSteps(catalogue.branches.length, (index) => {
    const branch = catalogue.branches[index];
    const position = branch && locateBranch(gazetteer, branch);
    if (!branch || !position) return;
    positions.set(branch.id, position);
    if (!isOpen(branch)) return;
    counted.push(branch);
    located.push(position);
  });
  const network = yield* networkSteps(located);
  return {
    ...frame,
    version: catalogue.version,
    catalogue,
    clusters: catalogue.clusters.map((cluster) => locateCluster(gazetteer, cluster)),
    positions: { branches: positions },
    countedBranches: counted,
    network,
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
