import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCatalogue } from './check-catalogue.ts';
import { countTowardsTotals } from './completeness.ts';
import { hashFiles } from './hash-files.ts';
import type { Branch } from './model/branch.ts';
import type { Cluster } from './model/cluster.ts';
import type { Completeness, Dataset } from './model/dataset.ts';
import type { Flow, FlowContext } from './model/flow.ts';
import type { FormerBranch } from './model/former-branch.ts';
import type { LeadBank } from './model/lead-bank.ts';
import type { Region } from './model/region.ts';
import type { StatedTotal } from './model/stated-total.ts';
import { type Boundaries, readBoundaries } from './read-boundaries.ts';
import { readBranches } from './read-branches.ts';
import { readClusters } from './read-clusters.ts';
import { readDatasets } from './read-datasets.ts';
import { readFlowContext } from './read-flow-context.ts';
import { readFlows } from './read-flows.ts';
import { readFormerBranches } from './read-former-branches.ts';
import { readLeadBanks } from './read-lead-banks.ts';
import { readRegions } from './read-regions.ts';
import { readStatedTotals } from './read-stated-totals.ts';
import { readVocabulary, type Vocabulary } from './read-vocabulary.ts';
import { verifyFiles } from './verify-files.ts';

/** The facts of all datasets, checked one by one but not yet against each other. */
export type CatalogueFacts = Boundaries &
  Vocabulary & {
    clusters: Cluster[];
    branches: Branch[];
    formerBranches: FormerBranch[];
    leadBanks: LeadBank[];
    flows: Flow[];
    flowContext: FlowContext[];
    officialTotals: StatedTotal[];
    /** The gazetteer. Its key is level and adcode together: 44 adcodes stand at more than one level. */
    regions: Region[];
  };

/** All bundled facts. `version` changes with any byte of any file. */
export type Catalogue = CatalogueFacts & {
  datasets: Dataset[];
  completeness: Completeness[];
  version: string;
};

/** The folder of the bundled datasets, the same from the sources and from the built package. */
export const bundledFolder = fileURLToPath(new URL('../datasets', import.meta.url));

/**
 * Reads all datasets of a folder (that of the package by default) and checks them against each other.
 * Throws a `DataError` naming file, row and column where a file is missing or damaged.
 */
export function loadCatalogue(folder: string = bundledFolder): Catalogue {
  const datasets = readDatasets(folder);
  const facts = readFacts(folder);
  checkCatalogue(facts);
  // Last: a file that does not read is told with its row.
  verifyFiles(folder);
  return { ...facts, datasets, completeness: countTowardsTotals({ ...facts, datasets }), version: hashFiles(folder) };
}

function readFacts(folder: string): CatalogueFacts {
  return {
    ...readVocabulary(join(folder, 'sectors')),
    regions: readRegions(join(folder, 'regions/gazetteer.csv')),
    clusters: readClusters(join(folder, 'clusters/clusters.csv')),
    branches: readBranches(join(folder, 'branches/branches.csv')),
    formerBranches: readFormerBranches(join(folder, 'branches-former/branches-former.csv')),
    leadBanks: readLeadBanks(join(folder, 'cluster-lead-banks/cluster-lead-banks.csv')),
    flows: readFlows(join(folder, 'flows/flows.csv')),
    flowContext: readFlowContext(join(folder, 'flow-context/flow-context.csv')),
    officialTotals: readStatedTotals(join(folder, 'official-totals/official-totals.csv')),
    // The largest files last: a damaged table is told before they are read.
    ...readBoundaries(join(folder, 'regions')),
  };
}
