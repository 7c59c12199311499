import { oldestDate } from '../coverage/oldest-date.ts';
import { reasonNotToMeasure } from '../coverage/reason-not-to-measure.ts';
import { drawnReaches, drawPlan } from '../measures/robustness.ts';
import { chancesAt, type DrawnRange, isPlaceCovered } from '../measures/robustness-chances.ts';
import { createDraw } from '../measures/robustness-draw.ts';
import { createSeededRandom } from '../measures/robustness-random.ts';
import type { DrawsFound, DrawsQuestion, SiteDraw } from '../measures/site-draws.ts';
import type { Steps } from '../measures/steps.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { runGently } from '../readmodel/run-gently.ts';
import { coveringLayer } from './covering-layer.ts';
import { nameSite } from './describe-choice.ts';
import type { AskedParameters } from './parameters.ts';
import { tooManyLinks } from './refuse-question.ts';
import type { SiteRobustnessAnswer } from './schema.ts';
import { linkFinderSteps, linkSteps } from './site-links.ts';
import { mostLinks, type SiteProblem } from './site-problem.ts';
import { siteThread } from './site-thread.ts';
import { solvePlan } from './solve-plan.ts';
import { createSolvings, type Solving } from './solvings.ts';
import { withSignal } from './with-signal.ts';

/** A hundred questions are asked: they get thrice the time of one. */
const timeFactor = 3;
const mostSeconds = 60;

interface SolvedRobustness {
  problem: SiteProblem;
  planned: readonly number[];
  found: DrawsFound;
}

const solvings = createSolvings<ReadModel, SolvedRobustness>(({ found }) => found.draws === drawPlan.draws);

/** How often each site of the plan is chosen again (M15). */
export function solveRobustness(model: ReadModel, parameters: AskedParameters): Solving<SolvedRobustness> {
  const asked = { ...parameters, picked: [], targetShare: 1 };
  return solvings(model, JSON.stringify(asked), async ({ signal, progress }) => {
    const solved = await withSignal(solvePlan(model, asked), signal);
    const problem = solved.problem;
    const planned = [...problem.locked, ...(solved.found.best.sites ?? [])];
    const question = await runGently(questionSteps(problem, planned));
    const seconds = Math.min(mostSeconds, timeFactor * asked.seconds);
    const answer = await siteThread.ask(() => ({ task: 'robustness', seconds, progress, question }), signal);
    if (answer.task !== 'robustness') throw new Error(`wanted robustness, got ${answer.task}`);
    return { problem, planned, found: answer.found };
  });
}

function* questionSteps(problem: SiteProblem, planned: readonly number[]): Steps<DrawsQuestion> {
  const { bank, candidates, clusters, frame, locked, limit, parameters } = problem;
  const reaches = drawnReaches(parameters.reachKilometers, drawPlan.reachSpread);
  const find = yield* linkFinderSteps(candidates, bank.network);
  const links = yield* linkSteps(find, clusters, { reachKilometers: reaches.most, mostLinks });
  if (links === null) throw tooManyLinks(clusters.length, candidates.length, mostLinks);
  return {
    frame: { ...frame, links },
    locked,
    limit,
    planned,
    draws: yield* drawSteps(problem, reaches),
  };
}

/** The same seed draws the same reaches and positions on every machine. */
function* drawSteps({ covering, clusters, ...problem }: SiteProblem, reaches: DrawnRange): Steps<SiteDraw[]> {
  const { network } = covering;
  const chances = [];
  for (const { cluster, places } of clusters) {
    const layer = coveringLayer({ covering, parameters: problem.parameters }, cluster.sector);
    chances.push(...chancesAt(network, places, { layer, reaches }));
    yield;
  }
  const random = createSeededRandom(drawPlan.seed);
  const draws: SiteDraw[] = [];
  for (let index = 0; index < drawPlan.draws; index += 1) {
    const reachKilometers = reaches.least + random() * (reaches.most - reaches.least);
    const draw = createDraw(network, { seed: Math.floor(random() * 2 ** 32), reachKilometers });
    draws.push({
      reachKilometers,
      covered: Uint8Array.from(chances, (chance) => Number(isPlaceCovered(chance, draw))),
    });
    yield;
  }
  return draws;
}

/** A site outside of the plan is worth naming when it is chosen in so many of the draws. */
const leastShare = 0.1;

/** The answer of `/api/sites/robustness`. */
export function describeRobustness({ problem, planned, found }: SolvedRobustness): SiteRobustnessAnswer {
  const { parameters, bank, candidates, clusters } = problem;
  const times = new Map(found.chosen);
  const shareOf = (site: number) => (found.draws === 0 ? 0 : (times.get(site) ?? 0) / found.draws);
  const named = [...new Set([...planned, ...times.keys()])]
    .map((site) => ({ site, isPlanned: planned.includes(site), share: shareOf(site) }))
    .filter(({ isPlanned, share }) => isPlanned || share >= leastShare)
    .sort((a, b) => b.share - a.share || a.site - b.site);
  return {
    parameters,
    dataVersion: bank.version,
    dataAsOf: oldestDate(bank),
    definitions: { robustness: 'M15' },
    notMeasured: reasonNotToMeasure({ reachKilometers: parameters.reachKilometers, clusters, branches: candidates }),
    draws: found.draws,
    drawsAsked: drawPlan.draws,
    seed: drawPlan.seed,
    reachKilometers: drawnReaches(parameters.reachKilometers, drawPlan.reachSpread),
    coveredWeight: found.coveredWeight,
    sites: named.flatMap(({ site, isPlanned, share }) =>
      nameSite(candidates[site]).map((name) => ({ ...name, isPlanned, share })),
    ),
  };
}
