import { concentrationSteps, type DepthConcentration } from '../measures/concentration-in-reach.ts';
import type { Steps } from '../measures/steps.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';
import type { ClusterAccess, ConcentrationByDepth, NotMeasuredReason } from './schema.ts';
import { type AccessParameters, type AccessWork, accessWorkSteps, demandWeightOf } from './work-out-access.ts';

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

/** Access, gap and concentration of every cluster of the model, in its order and whatever is filtered; in steps. */
export function* allClusterSteps(model: ReadModel, parameters: AccessParameters): Steps<AccessOfAll> {
  const work = yield* accessWorkSteps(model, parameters);
  if (typeof work === 'string') {
    const clusters = model.clusters.map((located) => unmeasured(located, parameters));
    return { notMeasured: work, reachedSupply: null, clusters };
  }
  const clusters = yield* measuredClusterSteps(model, work);
  return { notMeasured: null, reachedSupply: work.access.reachedSupply, clusters };
}

/** What was worked out, cluster by cluster, with the concentration around each; in steps. */
export function* measuredClusterSteps(model: ReadModel, work: AccessWork): Steps<MeasuredAccess[]> {
  const { bankSupply, distances, question, sectors } = work;
  const concentrations = yield* concentrationSteps(bankSupply, distances, { ...question, sectors });
  const shown = (found: DepthConcentration) => (model.hasOrdinaryBranches ? found : { ...found, presence: null });
  return model.clusters.map((located, row) => {
    const { asIs, withAddedBank } = concentrations[row] ?? { asIs: null, withAddedBank: null };
    return {
      located,
      demandWeight: demandWeightOf(located, work.question),
      access: work.access.values[row] ?? null,
      gap: work.gaps[row] ?? null,
      concentration: asIs ? shown(asIs) : notConcentrated,
      concentrationWithAddedBank: withAddedBank && shown(withAddedBank),
    };
  });
}

/** A cluster as it stands where nothing could be measured. */
export function unmeasured(located: LocatedCluster, parameters: AccessParameters): MeasuredAccess {
  return {
    located,
    demandWeight: demandWeightOf(located, parameters),
    access: null,
    gap: null,
    concentration: notConcentrated,
    concentrationWithAddedBank: null,
  };
}

const notConcentrated: ConcentrationByDepth = { presence: null, specialised: null, matched: null };

/** A cluster as answers tell it. */
export function describeAccess({ located, ...measured }: MeasuredAccess): ClusterAccess {
  return { id: located.cluster.id, ...measured };
}
