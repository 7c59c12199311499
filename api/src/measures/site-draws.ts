import type { Solve } from './integer-program.ts';
import { chooseMaximalCoverage } from './maximal-coverage.ts';
import { type CoverModel, coveredWeight, type SiteLimit } from './site-model.ts';
import type { MemberRule } from './verdict.ts';

/** A site in reach of a member place at the greatest reach drawn. */
export interface DrawnLink {
  candidate: number;
  kilometers: number;
}

/** One draw: a reach, and which member places of each demand are covered by what there is. */
export interface SiteDraw {
  reachKilometers: number;
  covered: readonly (readonly boolean[])[];
}

/** What the robustness of a plan (M15) is asked of: plain data, fit for a message to a thread. */
export interface DrawsQuestion {
  links: readonly (readonly (readonly DrawnLink[])[])[];
  weights: readonly number[];
  memberRule: MemberRule;
  siteCount: number;
  locked: readonly number[];
  forbidden: readonly number[];
  limit: SiteLimit;
  planned: readonly number[];
  draws: readonly SiteDraw[];
}

export interface DrawsFound {
  /** Draws solved to proof before the time was over. */
  draws: number;
  /** In how many of them each site was chosen. */
  chosen: [site: number, draws: number][];
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
    const cover = coverOf(question, draw);
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

/** Sites are the candidates and, as the last one, all that covers today. */
function coverOf(question: DrawsQuestion, { reachKilometers, covered }: SiteDraw): CoverModel {
  const { links, weights, memberRule, siteCount, locked, forbidden } = question;
  const today = siteCount - 1;
  const needs = links.map((places, demand) => {
    const lists = places.map((ofPlace, place) => [
      ...(covered[demand]?.[place] ? [today] : []),
      ...ofPlace.filter(({ kilometers }) => kilometers <= reachKilometers).map(({ candidate }) => candidate),
    ]);
    if (memberRule === 'core') return [lists[0] ?? []];
    if (memberRule === 'all') return lists.length === 0 ? [[]] : lists;
    return [[...new Set(lists.flat())]];
  });
  return { siteCount, fixed: [today, ...locked], forbidden, weights, needs };
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
