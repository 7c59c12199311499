import type { Solve } from './integer-program.ts';
import { type CoverFrame, coverOf } from './link-table.ts';
import { chooseMaximalCoverage } from './maximal-coverage.ts';
import { type CoverModel, coveredWeight, type SiteLimit } from './site-model.ts';

/** One draw: a reach, and of each member place 1 where what there is covers it. */
export interface SiteDraw {
  reachKilometers: number;
  covered: Uint8Array;
}

/** What the robustness of a plan (M15) is asked of: plain data, fit for a message to a thread. */
export interface DrawsQuestion {
  /** With the links of the greatest reach drawn. */
  frame: CoverFrame;
  locked: readonly number[];
  limit: SiteLimit;
  planned: readonly number[];
  draws: readonly SiteDraw[];
}

/** What is chosen over the draws (M15). */
export interface DrawsFound {
  /** Draws solved to proof before the time was over. */
  draws: number;
  /** In how many of them each site was chosen. */
  chosen: [site: number, draws: number][];
  /** Demand weight covered by what is chosen in a draw; null where none was solved. */
  coveredWeight: { least: number; most: number } | null;
}

interface DrawTools {
  solve: Solve;
  report: (done: number, total: number) => void;
}

/**
 * The best sites of every draw. Of sets that cover the same the one that keeps most of the plan is taken, so that a site
 * is missing only where keeping it would cost something.
 */
export function solveDraws(question: DrawsQuestion, { solve, report }: DrawTools): DrawsFound {
  const chosen = new Map<number, number>();
  const weights: number[] = [];
  for (const [index, draw] of question.draws.entries()) {
    report(index, question.draws.length);
    const whole = coverOf({ ...question.frame, covered: draw.covered }, draw);
    const cover = { ...whole, fixed: [...whole.fixed, ...question.locked] };
    const { sites, certificate } = chooseMaximalCoverage(
      { ...preferPlanned(cover, question), limit: question.limit },
      solve,
    );
    if (sites === null || certificate.status !== 'optimal') break;
    for (const site of [...question.locked, ...sites]) chosen.set(site, (chosen.get(site) ?? 0) + 1);
    weights.push(coveredWeight(cover, sites));
  }
  const range = weights.length === 0 ? null : { least: Math.min(...weights), most: Math.max(...weights) };
  return { draws: weights.length, chosen: [...chosen], coveredWeight: range };
}

/** All planned sites together weigh a thousandth of the least demand: they decide between equals and nothing else. */
function preferPlanned(cover: CoverModel, { planned, locked }: DrawsQuestion): CoverModel {
  const wanted = planned.filter((site) => !locked.includes(site));
  const least = cover.weights.filter((weight) => weight > 0).reduce((low, weight) => Math.min(low, weight), 1);
  const bonus = Math.max(1e-9, (least * 1e-3) / Math.max(1, wanted.length));
  return {
    ...cover,
    weights: [...cover.weights, ...wanted.map(() => bonus)],
    needs: [...cover.needs, ...wanted.map((site) => [[site]])],
  };
}
