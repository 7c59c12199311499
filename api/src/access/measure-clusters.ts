import { twoStepAccess } from '../measures/accessibility.ts';
import { distancesToSites } from '../measures/accessibility-distances.ts';
import { matchedStrengths } from '../measures/accessibility-strengths.ts';
import { buildSupply, type Supply } from '../measures/accessibility-supply.ts';
import { type ConcentrationDepth, concentrationInReach } from '../measures/concentration-in-reach.ts';
import { demandGaps } from '../measures/demand-gap.ts';
import type { Network } from '../measures/network.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import type { AccessAnswer, BankConcentration, ConcentrationByDepth, NotMeasuredReason } from './schema.ts';

export type AccessParameters = AccessAnswer['parameters'];

/** One cluster with its access, gap and concentration; null where nothing could be measured. */
export interface MeasuredAccess {
  located: LocatedCluster;
  demandWeight: number;
  access: number | null;
  gap: number | null;
  concentration: ConcentrationByDepth;
  concentrationWithAddedBank: ConcentrationByDepth | null;
}

export interface AccessOfAll {
  notMeasured: NotMeasuredReason | null;
  reachedSupply: number | null;
  clusters: MeasuredAccess[];
}

/**
 * Access of every cluster of the model. All of them compete for the branches, whatever is filtered: the access of a
 * cluster must not change because others are hidden. No dataset holds firms or output, so clusters weigh by kind alone.
 */
export function measureAllClusters(model: ReadModel, parameters: AccessParameters): AccessOfAll {
  const { clusters, network } = model;
  const reason = reasonNotToMeasure(model, parameters);
  if (reason !== null)
    return {
      notMeasured: reason,
      reachedSupply: null,
      clusters: clusters.map((located) => unmeasured(located, parameters)),
    };
  const question = { ...parameters, groupOf: model.groupOf };
  const supply = supplyOf(network);
  const distances = distancesToSites(network, clusters, question);
  const sectors = clusters.map(({ cluster }) => cluster.sector);
  const weights = weightsOf(clusters, parameters);
  const strengths = matchedStrengths(supply, distances, sectors, question);
  const access = twoStepAccess(strengths, weights, supply.capacities);
  const gaps = demandGaps(strengths, weights);
  const banks = model.countedBranches.map(({ bankName }) => bankName);
  const concentrate = (addedBank: string | null) =>
    concentrationInReach(supply, distances, sectors, { ...question, banks, addedBank });
  const concentrations = concentrate(null);
  const whatIfs = parameters.addedBank === null ? null : concentrate(parameters.addedBank);
  const shown = (found: Record<ConcentrationDepth, BankConcentration> | undefined) =>
    found ? { ...found, presence: model.hasOrdinaryBranches ? found.presence : null } : notConcentrated;
  return {
    notMeasured: null,
    reachedSupply: access?.reachedSupply ?? null,
    clusters: clusters.map((located, row) => ({
      located,
      demandWeight: weights[row] ?? 0,
      access: access?.values[row] ?? null,
      gap: gaps[row] ?? null,
      concentration: shown(concentrations[row]),
      concentrationWithAddedBank: whatIfs && shown(whatIfs[row]),
    })),
  };
}

function reasonNotToMeasure(model: ReadModel, parameters: AccessParameters): NotMeasuredReason | null {
  if (parameters.reachKilometers <= 0) return 'reach-is-zero';
  if (model.clusters.length === 0) return 'no-clusters';
  if (weightsOf(model.clusters, parameters).every((weight) => weight === 0)) return 'no-demand';
  return model.network.branches.length === 0 ? 'no-branches' : null;
}

const notConcentrated: ConcentrationByDepth = { presence: null, specialised: null, matched: null };

const weightsOf = (clusters: readonly LocatedCluster[], { kindWeights }: AccessParameters) =>
  clusters.map(({ cluster }) => kindWeights[cluster.kind]);

const unmeasured = (located: LocatedCluster, { kindWeights }: AccessParameters): MeasuredAccess => ({
  located,
  demandWeight: kindWeights[located.cluster.kind],
  access: null,
  gap: null,
  concentration: notConcentrated,
  concentrationWithAddedBank: null,
});

const supplies = new WeakMap<Network, Supply>();

/** A network never changes, so its supply is grouped once. */
function supplyOf(network: Network): Supply {
  const known = supplies.get(network);
  if (known) return known;
  const supply = buildSupply(network);
  supplies.set(network, supply);
  return supply;
}
