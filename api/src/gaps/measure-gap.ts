import type { MeasuredAccess } from '../access/measure-clusters.ts';
import type { BankConcentration, ConcentrationByDepth } from '../access/schema.ts';
import { describeNearest } from '../coverage/describe-cluster.ts';
import type { MeasuredCluster } from '../coverage/measure-coverage.ts';
import type { Depth, Verdict } from '../coverage/schema.ts';
import { type MeasuredDepth, type NearestOf, nearestAt } from '../measures/coverage.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { GapModels } from './gap-models.ts';
import type { Gap, GapParameters } from './schema.ts';

/** One cluster as it stands for the bank, told as a gap, and what it is ranked by. */
export interface MeasuredGap {
  row: Omit<Gap, 'rank'>;
  /** Kilometres to the nearest own branch that suits the depth; null where none is known. */
  suitableKilometers: number | null;
}

/** One cluster under each model, and what access says of it. */
export interface GapParts {
  cluster: MeasuredCluster;
  today: MeasuredCluster;
  others: MeasuredCluster | null;
  gap: number | null;
  everyone: MeasuredAccess | null;
}

/** Authority that is not known covers nothing for certain. */
const depths: Record<Depth, MeasuredDepth> = {
  presence: 'presence',
  specialised: 'specialised',
  matched: 'matched',
  authorised: 'authorisedUnknownAsNo',
};

/** The verdict at a depth. What rests on authority that is not known is possible, never none known. */
function verdictAt({ measure: { verdicts } }: MeasuredCluster, depth: Depth): Verdict {
  const verdict = verdicts[depths[depth]];
  const isUnknown = depth === 'authorised' && verdict === 'none-known' && verdicts.authorisedUnknownAsYes !== verdict;
  return isUnknown ? 'possible' : verdict;
}

export function measureGap(models: GapModels, parameters: GapParameters, parts: GapParts): MeasuredGap {
  const { cluster, today, gap, everyone } = parts;
  const { depth, matchTable } = parameters;
  const { located, measure, demandWeight } = cluster;
  const { id, kind, sector, nameZh, nameEn, hostAdcodes } = located.cluster;
  const nearest = (found: NearestOf | null) => found && describeNearest(models.own, located, { ...found, matchTable });
  const verdictIn = (each: MeasuredCluster): Verdict =>
    depth === 'presence' && !models.today.hasOrdinaryBranches ? 'not-measured' : verdictAt(each, depth);
  const suitable = nearestSuitable(models.own, cluster, parameters);
  const rival = rivalOf(models, parts, parameters);
  const isShown = models.others === null || rival.rival !== 'not-measured';
  const concentration = isShown ? concentrationAt(depth, everyone?.concentration) : null;
  const withBank = isShown ? concentrationAt(depth, everyone?.concentrationWithAddedBank) : null;
  return {
    row: {
      ...{ id, kind, sector, nameZh, nameEn, coreAdcode: hostAdcodes[0] ?? '' },
      longitude: located.places[0]?.longitude ?? 0,
      latitude: located.places[0]?.latitude ?? 0,
      demandWeight,
      verdict: verdictIn(cluster),
      verdictToday: verdictIn(today),
      nearestOwn: nearest(measure.nearest.branch),
      nearestOwnSuitable: nearest(suitable),
      nearestOwnMatched: nearest(measure.nearest.matched),
      ...rival,
      banks: concentration?.banks ?? null,
      herfindahl: concentration?.herfindahl ?? null,
      herfindahlWithBank: withBank?.herfindahl ?? null,
      gap,
    },
    suitableKilometers: suitable?.band.estimate ?? null,
  };
}

function rivalOf(
  { others: model }: GapModels,
  { others }: GapParts,
  parameters: GapParameters,
): Pick<Gap, 'rival' | 'nearestRival'> {
  const { depth, matchTable } = parameters;
  const isMeasured = depth !== 'presence' || model?.hasOrdinaryBranches;
  if (model === null || others === null || !isMeasured) return { rival: 'not-measured', nearestRival: null };
  const nearest = nearestSuitable(model, others, parameters);
  return {
    rival: verdictAt(others, depth),
    nearestRival: nearest && describeNearest(model, others.located, { ...nearest, matchTable }),
  };
}

function nearestSuitable(
  { network, groupOf }: ReadModel,
  { located, measure }: MeasuredCluster,
  parameters: GapParameters,
): NearestOf | null {
  const { branch, specialised, matched } = measure.nearest;
  switch (parameters.depth) {
    case 'presence':
      return branch;
    case 'specialised':
      return specialised;
    case 'matched':
      return matched;
    case 'authorised': {
      const demand = { sector: located.cluster.sector, places: located.places };
      return nearestAt(network, demand, depths.authorised, { ...parameters, groupOf });
    }
  }
}

/** Concentration is not defined by authority: most registers do not say who may approve. */
function concentrationAt(depth: Depth, found: ConcentrationByDepth | null | undefined): BankConcentration | null {
  return depth === 'authorised' ? null : (found?.[depth] ?? null);
}
