import { chooseGreedily } from './greedy-coverage.ts';
import { type Certificate, certify, type Solve } from './integer-program.ts';
import { type CoverFrame, coverOf, weightedKilometers } from './link-table.ts';
import { type CoverageChoice, chooseMaximalCoverage } from './maximal-coverage.ts';
import { findEqualChoices } from './site-alternatives.ts';
import { costOf, coveredDemands, coveredWeight, openableSites, type SiteLimit, type SiteModel } from './site-model.ts';
import { reduceCover, withoutDoubles } from './site-reduction.ts';
import { joinTwins, type TwinSites, withoutTwins } from './twin-sites.ts';

/** Everything that is asked of the solver for one plan: plain data, fit for a message to a thread. */
export interface PlanQuestion {
  frame: CoverFrame;
  /** Of each candidate, and 0 for today. */
  costs: readonly number[];
  /** Candidates that are open whatever else is chosen; they are paid for already. */
  locked: readonly number[];
  limit: SiteLimit;
  /** Limits of the curve, rising. */
  curve: readonly SiteLimit[];
  /** How many other best sets are looked for. */
  mostTies: number;
}

interface PlanPoint {
  certificate: Certificate;
  greedyWeight: number;
}

/** What the solver found. Sites are new ones: those locked are not among them. */
export interface PlanFound {
  best: { sites: readonly number[] | null; certificate: Certificate };
  ties: { others: readonly (readonly number[])[]; isComplete: boolean };
  curve: readonly PlanPoint[];
  greedy: readonly number[];
  /** The sites worth opening, those that cover the same joined. */
  twins: readonly TwinSites[];
  /** Demands that today or some candidate covers. */
  reachable: readonly number[];
  /** Size of the program after merging. */
  solver: { sites: number; demands: number };
}

/** Stages of the work, told as they begin. */
export type PlanStage = 'best' | 'curve' | 'ties';

/** What a plan is solved with, and who is told how far it is. */
export interface PlanTools {
  /** A solver whose time ends after this share of all the time there is, counted from the start. */
  solveUntil: (share: number) => Solve;
  report: (stage: PlanStage, done: number, total: number) => void;
}

/**
 * The best sites within the limit, the curve of smaller and larger limits, other sets as good, and the greedy choice
 * (M7). Time is shared: three fifths for the best set, most of the rest for the curve, what is left for ties.
 */
export function solvePlan(question: PlanQuestion, { solveUntil, report }: PlanTools): PlanFound {
  report('best', 0, 1);
  const { frame, locked, limit, curve, mostTies } = question;
  const whole = coverOf(frame);
  const twins = joinTwins(whole, { ...question, kilometers: weightedKilometers(frame) });
  const cover = withoutTwins(whole, twins, locked);
  const model: SiteModel = { ...cover, limit };
  const greedy = chooseGreedily(model).map(({ site }) => site);
  const best = notBelow(model, greedy, chooseMaximalCoverage(model, solveUntil(0.6)));
  const points = curve.map((each, index): PlanPoint => {
    report('curve', index, curve.length);
    const at: SiteModel = { ...cover, limit: each };
    const handy = chooseGreedily(at).map(({ site }) => site);
    const { certificate } = isSame(each, limit)
      ? best
      : notBelow(at, handy, chooseMaximalCoverage(at, solveUntil(0.9)));
    return { certificate, greedyWeight: coveredWeight(at, handy) };
  });
  report('ties', 0, 1);
  const ties = findEqualChoices(model, best, { solve: solveUntil(1), most: mostTies });
  const reduced = withoutDoubles(reduceCover(model), (site) => costOf(limit, site));
  return {
    best,
    ties,
    curve: points,
    greedy,
    twins,
    reachable: coveredDemands(whole, openableSites(whole)),
    solver: { sites: reduced.sites.length, demands: reduced.demands.length },
  };
}

const isSame = (one: SiteLimit, other: SiteLimit): boolean =>
  one.kind === 'count'
    ? other.kind === 'count' && one.mostNew === other.mostNew
    : other.kind === 'budget' && one.budget === other.budget;

/** A solver that ran out of time may know less than a greedy hand: then that choice is the best found. */
function notBelow(model: SiteModel, greedy: readonly number[], found: CoverageChoice): CoverageChoice {
  const byHand = coveredWeight(model, greedy);
  const { status, incumbent, bound, seconds } = found.certificate;
  if (incumbent !== null && incumbent >= byHand) return found;
  // Whatever is opened, no more is covered than there is in reach.
  const { fixedWeight, demands } = reduceCover(model);
  const inReach = fixedWeight + demands.reduce((sum, { weight }) => sum + weight, 0);
  const certificate = certify({ status, bound: Math.min(bound ?? inReach, inReach), seconds }, byHand);
  return { sites: [...greedy].sort((a, b) => a - b), certificate };
}
