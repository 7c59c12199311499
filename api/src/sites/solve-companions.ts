import { oldestDate } from '../coverage/oldest-date.ts';
import { reasonNotToMeasure } from '../coverage/reason-not-to-measure.ts';
import type { CompanionDemand, CompanionQuestion, CompanionsFound } from '../measures/companion-sites.ts';
import { nearestSite } from '../measures/reach.ts';
import type { SiteChoice } from '../measures/site-companions.ts';
import type { Steps } from '../measures/steps.ts';
import { Problem } from '../problem.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { coveringLayer } from './covering-layer.ts';
import { isProved } from './is-proved.ts';
import type { AskedParameters } from './parameters.ts';
import type { CompanionChoice, CompanionsAnswer } from './schema.ts';
import type { SiteProblem } from './site-problem.ts';
import { siteThread } from './site-thread.ts';
import { type SolvedPlan, solvePlan } from './solve-plan.ts';
import { createSolvings, type Solving } from './solvings.ts';
import { withSignal } from './with-signal.ts';

/** Pairs of a cluster and a candidate whose distances are held at once. */
const mostPairs = 6_000_000;

interface SolvedCompanions {
  problem: SiteProblem;
  found: CompanionsFound;
}

const solvings = createSolvings<ReadModel, SolvedCompanions>(({ found }) =>
  [found.median, found.centre, found.fewest].every(({ certificate }) => isProved(certificate)),
);

/** The companions (M8) of the plan of a question, for as many sites as the plan has. */
export function solveCompanions(model: ReadModel, parameters: AskedParameters): Solving<SolvedCompanions> {
  const asked = { ...parameters, picked: [] };
  return solvings(model, JSON.stringify(asked), async ({ signal, progress }) => {
    const solved = await withSignal(solvePlan(model, asked), signal);
    const problem = {
      ...solved.problem,
      parameters: { ...solved.problem.parameters, targetShare: asked.targetShare },
    };
    const question = await runGently(questionSteps(problem, solved));
    const { seconds } = asked;
    const answer = await siteThread.ask(() => ({ task: 'companions', seconds, progress, question }), signal);
    if (answer.task !== 'companions') throw new Error(`wanted companions, got ${answer.task}`);
    return { problem, found: answer.found };
  });
}

function* questionSteps(problem: SiteProblem, { found }: SolvedPlan): Steps<CompanionQuestion> {
  const { clusters, candidates, frame, locked, parameters, limit } = problem;
  if (clusters.length * candidates.length > mostPairs) throw tooManyPairs(clusters.length, candidates.length);
  const planned = [...locked, ...(found.best.sites ?? [])];
  const demands: CompanionDemand[] = [];
  for (const { places, cluster } of clusters) {
    const layer = coveringLayer(problem, cluster.sector);
    demands.push({
      places: places.map(({ adcode, longitude, latitude }) => ({ adcode, longitude, latitude })),
      todayKilometers: places.map(
        (place) => nearestSite(problem.covering.network, layer, place)?.band.estimate ?? null,
      ),
    });
    yield;
  }
  return {
    frame,
    demands,
    sites: candidates.map(({ longitude, latitude, lineage }) => ({ longitude, latitude, lineage })),
    locked,
    mostNew: limit.kind === 'count' ? limit.mostNew : Math.max(0, planned.length - locked.length),
    planned,
    targetShare: parameters.targetShare,
  };
}

/** The answer of `/api/sites/companions`. */
export function describeCompanions({ problem, found }: SolvedCompanions): CompanionsAnswer {
  const { parameters, bank, candidates, clusters, locked } = problem;
  const described = ({ sites, certificate }: SiteChoice) => ({
    sites:
      sites &&
      [...locked, ...sites].flatMap((site) => {
        const candidate = candidates[site];
        if (candidate === undefined) return [];
        const { id, nameZh, nameEn, longitude, latitude } = candidate;
        return [{ id, nameZh, nameEn, longitude, latitude }];
      }),
    certificate,
  });
  return {
    parameters,
    dataVersion: bank.version,
    dataAsOf: oldestDate(bank),
    definitions: { companions: 'M8' },
    notMeasured: reasonNotToMeasure({ reachKilometers: parameters.reachKilometers, clusters, branches: candidates }),
    median: described(found.median),
    centre: described(found.centre),
    fewest: countingLocked(described(found.fewest), locked.length),
    plan: found.plan,
    today: found.today,
  };
}

/** The solver counts what it adds to the locked sites; the answer names all of them, and counts them all. */
function countingLocked({ sites, certificate }: CompanionChoice, locked: number): CompanionChoice {
  const more = (count: number | null) => (count === null ? null : count + locked);
  return {
    sites,
    certificate: { ...certificate, incumbent: more(certificate.incumbent), bound: more(certificate.bound) },
  };
}

const tooManyPairs = (clusters: number, candidates: number) =>
  new Problem('unprocessable', {
    zh: `问题过大：${clusters} 个集群 × ${candidates} 个可选地点；请缩小区域或集群类别后再看平均与最远距离`,
    en: `The question is too large: ${clusters} clusters × ${candidates} candidates; narrow the region or the kinds of clusters to ask for mean and worst distances`,
  });
