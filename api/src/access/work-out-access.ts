import { reasonNotToMeasure } from '../coverage/reason-not-to-measure.ts';
import { type Access, twoStepAccess } from '../measures/accessibility.ts';
import { distanceSteps } from '../measures/accessibility-distances.ts';
import { strengthSteps } from '../measures/accessibility-strengths.ts';
import { type Supply, supplySteps } from '../measures/accessibility-supply.ts';
import type { SparseTable } from '../measures/accessibility-table.ts';
import { type BankSupply, bankSteps } from '../measures/concentration-banks.ts';
import { demandGaps } from '../measures/demand-gap.ts';
import type { Steps } from '../measures/steps.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import type { AccessAnswer, NotMeasuredReason } from './schema.ts';

export type AccessParameters = AccessAnswer['parameters'];

/** What a question asks of the measures, with the sector groups of the model. */
type AccessQuestion = AccessParameters & { groupOf: ReadModel['groupOf'] };

/** Everything that access and gap of all clusters are made of; rows are the clusters of the model. */
export interface AccessWork {
  question: AccessQuestion;
  supply: Supply;
  bankSupply: BankSupply;
  sectors: readonly string[];
  distances: SparseTable;
  strengths: SparseTable;
  access: Access;
  gaps: Float64Array;
}

/**
 * Works out access and gap of every cluster of the model, in steps, or says why there is nothing to measure. All clusters compete
 * for the branches, whatever is filtered: the access of a cluster must not change because others are hidden. No dataset
 * holds firms or output, so clusters weigh by kind alone.
 */
export function* accessWorkSteps(
  model: ReadModel,
  parameters: AccessParameters,
): Steps<AccessWork | NotMeasuredReason> {
  const { clusters, network, groupOf } = model;
  const { reachKilometers } = parameters;
  const reason = reasonNotToMeasure({ reachKilometers, clusters, branches: network.branches });
  if (reason !== null) return reason;
  const question = { ...parameters, groupOf };
  const { supply, bankSupply } = yield* suppliesOf(model);
  const sectors = clusters.map(({ cluster }) => cluster.sector);
  const weights = clusters.map((located) => demandWeightOf(located, parameters));
  const distances = yield* distanceSteps(network, clusters, question);
  const strengths = yield* strengthSteps(supply, distances, { ...question, sectors });
  const access = twoStepAccess(strengths, weights, supply.capacities);
  if (access === null) return 'no-demand';
  return { question, supply, bankSupply, sectors, distances, strengths, access, gaps: demandGaps(strengths, weights) };
}

/** The demand weight of a cluster, by its kind. */
export function demandWeightOf({ cluster }: LocatedCluster, { kindWeights }: AccessParameters): number {
  return kindWeights[cluster.kind];
}

interface Supplies {
  supply: Supply;
  bankSupply: BankSupply;
}

const supplies = new WeakMap<ReadModel, Supplies>();

/** A model never changes, so its supply is grouped once. */
function* suppliesOf(model: ReadModel): Steps<Supplies> {
  const known = supplies.get(model);
  if (known) return known;
  const supply = yield* supplySteps(model.network);
  const banks = model.countedBranches.map(({ bankName }) => bankName);
  const made = { supply, bankSupply: yield* bankSteps(supply, banks) };
  supplies.set(model, made);
  return made;
}
