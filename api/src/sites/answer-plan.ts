import { oldestDate } from '../coverage/oldest-date.ts';
import { reasonNotToMeasure } from '../coverage/reason-not-to-measure.ts';
import { coveredWeight, type SiteLimit } from '../measures/site-model.ts';
import type { PlanFound, PlanQuestion } from '../measures/site-plan.ts';
import { reduceCover } from '../measures/site-reduction.ts';
import { type DescribedProblem, describeChoice, nameSite, withTwins } from './describe-choice.ts';
import { numberSites } from './refuse-question.ts';
import type { CurvePoint, SiteChoice, SitesAnswer } from './schema.ts';
import type { SiteProblem } from './site-problem.ts';
import { joinTwins, type TwinSites } from './twin-sites.ts';

/** Other best sets that are looked for. */
const mostTies = 5;

/** Points of a curve by budget. */
const mostCurvePoints = 20;

/** What the solver is asked of a problem, and what names its sites afterwards. */
export function planQuestion(problem: SiteProblem): { described: DescribedProblem; question: PlanQuestion } {
  const twins = joinTwins(problem);
  return {
    described: withTwins(problem, twins),
    question: {
      cover: solverCover(problem, twins),
      limit: problem.limit,
      curve: curveLimits(problem),
      mostTies,
    },
  };
}

/** Locked sites are open; of twins one is left. */
export function solverCover({ cover, locked }: SiteProblem, twins: readonly TwinSites[]): SiteProblem['cover'] {
  const isLocked = new Set(locked);
  const doubles = twins.flatMap(({ equals }) => equals.filter((site) => !isLocked.has(site)));
  return { ...cover, fixed: [...cover.fixed, ...locked], forbidden: [...cover.forbidden, ...doubles] };
}

/** From what is locked up to the limit, site by site, or the budget in equal steps. */
function curveLimits({ limit }: SiteProblem): SiteLimit[] {
  if (limit.kind === 'count')
    return Array.from({ length: limit.mostNew + 1 }, (_, mostNew) => ({ kind: 'count', mostNew }));
  const { budget, costs } = limit;
  const steps = Math.min(mostCurvePoints, Math.max(1, Math.floor(budget / Math.min(...costs.slice(0, -1)))));
  return Array.from({ length: steps + 1 }, (_, step) => ({
    kind: 'budget',
    budget: step === steps ? budget : (budget * step) / steps,
    costs,
  }));
}

/** The whole answer of `/api/sites` from what the solver found. */
export function describePlan(described: DescribedProblem, found: PlanFound): SitesAnswer {
  const { parameters, bank, candidates, locked, clusters, isCoveredToday, cover } = described;
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
      demandWeight: cover.weights.reduce((sum, weight) => sum + weight, 0),
      coveredClusters: isCoveredToday.filter(Boolean).length,
      coveredWeight: coveredWeight(cover, []),
      ...beyond(described),
      ...candidatesInReach(described),
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

function beyond({ cover, isCoveredToday }: DescribedProblem) {
  const reachable = new Set(cover.needs.flatMap((lists, demand) => (lists.every(hasSome) ? [demand] : [])));
  const left = cover.weights.flatMap((weight, demand) =>
    reachable.has(demand) || isCoveredToday[demand] ? [] : [weight],
  );
  return { beyondClusters: left.length, beyondWeight: left.reduce((sum, weight) => sum + weight, 0) };
}

const hasSome = (sites: readonly number[]) => sites.length > 0;

function candidatesInReach({ cover, candidates }: DescribedProblem) {
  const { sites } = reduceCover(cover);
  const upgrades = sites.filter((site) => candidates[site]?.action === 'upgrade').length;
  return { openCandidates: sites.length - upgrades, upgradeCandidates: upgrades };
}

function describeCurve({ locked, limit, costs }: DescribedProblem, { curve }: PlanFound): CurvePoint[] {
  const spent = limit.kind === 'count' ? locked.length : locked.reduce((sum, site) => sum + (costs[site] ?? 0), 0);
  const most = limit.kind === 'count' ? limit.mostNew : limit.budget;
  return curve.map(({ certificate, greedyWeight }, index) => {
    const { status, incumbent, bound } = certificate;
    const before = curve[index - 1]?.certificate.incumbent ?? null;
    return {
      limit: spent + (curve.length === 1 ? most : (most * index) / (curve.length - 1)),
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
