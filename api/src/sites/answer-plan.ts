import { oldestDate } from '../coverage/oldest-date.ts';
import { reasonNotToMeasure } from '../coverage/reason-not-to-measure.ts';
import type { SiteLimit } from '../measures/site-model.ts';
import type { PlanFound, PlanQuestion } from '../measures/site-plan.ts';
import { type DescribedProblem, describeChoice, nameSite, withTwins } from './describe-choice.ts';
import { numberSites } from './refuse-question.ts';
import type { CurvePoint, SiteChoice, SitesAnswer } from './schema.ts';
import type { SiteProblem } from './site-problem.ts';

/** Other best sets that are looked for. */
const mostTies = 5;

/** Points of a curve by budget. */
const mostCurvePoints = 20;

/** What the solver is asked of a problem. */
export function planQuestion(problem: SiteProblem): PlanQuestion {
  const { frame, costs, locked, limit } = problem;
  return { frame, costs, locked, limit, curve: curveLimits(problem), mostTies };
}

/** From what is locked up to the limit, site by site; a budget in steps of the cheapest action or longer ones. */
function curveLimits({ limit }: SiteProblem): SiteLimit[] {
  if (limit.kind === 'count')
    return Array.from({ length: limit.mostNew + 1 }, (_, mostNew) => ({ kind: 'count', mostNew }));
  const { budget, costs } = limit;
  const cheapest = Math.min(...costs.slice(0, -1));
  const step = cheapest * Math.max(1, Math.ceil(budget / cheapest / mostCurvePoints));
  const steps = Array.from({ length: Math.ceil(budget / step - 1e-9) }, (_, index) =>
    Number((index * step).toFixed(9)),
  );
  return [...steps, budget].map((each) => ({ kind: 'budget', budget: each, costs }));
}

/** The whole answer of `/api/sites` from what the solver found. */
export function describePlan(problem: SiteProblem, found: PlanFound): SitesAnswer {
  const described = withTwins(problem, found.twins);
  const { parameters, bank, candidates, locked, clusters, isCoveredToday, frame } = described;
  const { best, ties, solver } = found;
  const plan = best.sites === null ? null : describeChoice(described, [...locked, ...best.sites]);
  return {
    parameters,
    dataVersion: bank.version,
    dataAsOf: oldestDate(bank),
    definitions: { coverage: 'M1', sites: 'M7' },
    notMeasured: reasonNotToMeasure({ reachKilometers: parameters.reachKilometers, clusters, branches: candidates }),
    problem: {
      clusters: clusters.length,
      demandWeight: sumOf(frame.weights),
      coveredClusters: isCoveredToday.filter(Boolean).length,
      coveredWeight: sumOf(frame.weights.filter((_, demand) => isCoveredToday[demand])),
      ...beyond(described, found),
      ...candidatesInReach(described, found),
      solverSites: solver.sites,
      solverDemands: solver.demands,
    },
    certificate: best.certificate,
    plan,
    ties: {
      others: ties.others.map((sites) => [...locked, ...sites].flatMap((site) => nameSite(candidates[site]))),
      isComplete: ties.isComplete,
    },
    curve: describeCurve(described, found),
    greedy: describeChoice(described, [...locked, ...found.greedy]),
    pick: describePick(described, plan),
  };
}

/** What neither today nor any candidate covers; a cluster of no weight asks for nothing. */
function beyond({ frame }: DescribedProblem, { reachable }: PlanFound) {
  const isReachable = new Set(reachable);
  const left = frame.weights.filter((weight, demand) => weight > 0 && !isReachable.has(demand));
  return { beyondClusters: left.length, beyondWeight: sumOf(left) };
}

function candidatesInReach({ candidates }: DescribedProblem, { twins }: PlanFound) {
  const sites = twins.flatMap(({ chosen, equals }) => [chosen, ...equals]);
  const upgrades = sites.filter((site) => candidates[site]?.action === 'upgrade').length;
  return { openCandidates: sites.length - upgrades, upgradeCandidates: upgrades };
}

const sumOf = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);

function describeCurve(problem: DescribedProblem, { curve }: PlanFound): CurvePoint[] {
  const { locked, limit, costs } = problem;
  const spent = limit.kind === 'count' ? locked.length : locked.reduce((sum, site) => sum + (costs[site] ?? 0), 0);
  const limits = curveLimits(problem).map((each) => spent + (each.kind === 'count' ? each.mostNew : each.budget));
  return curve.map(({ certificate, greedyWeight }, index) => {
    const { status, incumbent, bound } = certificate;
    const before = curve[index - 1]?.certificate.incumbent ?? null;
    return {
      limit: limits[index] ?? spent,
      status,
      coveredWeight: incumbent,
      bound,
      gainWeight: incumbent === null || before === null ? null : incumbent - before,
      greedyWeight,
    };
  });
}

/** The user's own choice beside the plan. */
function describePick(described: DescribedProblem, plan: SiteChoice | null): SitesAnswer['pick'] {
  const { parameters, candidates } = described;
  if (parameters.picked.length === 0) return null;
  const choice = describeChoice(described, numberSites(candidates, 'picked', parameters.picked));
  const regretWeight = plan && plan.coveredWeight - choice.coveredWeight;
  const isBeyondLimit =
    parameters.budget === null ? choice.sites.length > parameters.newSites : choice.cost > parameters.budget + 1e-9;
  return {
    choice,
    regretWeight,
    regretShare: regretWeight === null || !plan || plan.coveredWeight === 0 ? null : regretWeight / plan.coveredWeight,
    isBeyondLimit,
  };
}
