import { type Certificate, certify, createProgramBuilder, type IntegerProgram, type Solve } from './integer-program.ts';
import { checkCoverModel, checkLimit, costOf, coveredWeight, type SiteLimit, type SiteModel } from './site-model.ts';
import { type ReducedCover, reduceCover, withoutDoubles } from './site-reduction.ts';

/** Sites to open and how far the choice is proved. */
export interface CoverageChoice {
  /** New sites, ascending; none that adds nothing. Null without an answer. */
  sites: readonly number[] | null;
  /** In demand weight, the fixed sites included. */
  certificate: Certificate;
}

/**
 * The new sites that, with the fixed ones, cover the most demand weight (M7): max Σ w_i·y_i with y_i ≤ Σ_{j∈N_i} x_j,
 * x binary, y in [0, 1], within the limit. Sets in `excluded` and all that contain one of them are left out.
 *
 * Throws a RangeError for a model whose numbers do not fit. Source: Church & ReVelle 1974.
 */
export function chooseMaximalCoverage(
  model: SiteModel,
  solve: Solve,
  excluded: readonly (readonly number[])[] = [],
): CoverageChoice {
  checkCoverModel(model);
  checkLimit(model.limit, model.siteCount);
  const reduced = reduceCover(model);
  // A twin of an excluded site must stay: it may be the other best set that is asked for.
  const cover = excluded.length > 0 ? reduced : withoutDoubles(reduced, (site) => costOf(model.limit, site));
  const solved = solve(coverageProgram(cover, model.limit, excluded));
  const opened = cover.sites.filter((_, column) => (solved.values?.[column] ?? 0) > 0.5);
  if (solved.values === null) return { sites: null, certificate: certify(solved, null) };
  const sites = withoutIdle(model, opened);
  return { sites, certificate: certify(solved, coveredWeight(model, sites)) };
}

/** The sites are the first columns, in the order of `cover.sites`. */
function coverageProgram(
  cover: ReducedCover,
  limit: SiteLimit,
  excluded: readonly (readonly number[])[],
): IntegerProgram {
  const program = createProgramBuilder('maximize', cover.fixedWeight);
  const columns = new Map(cover.sites.map((site) => [site, program.addColumn({ gain: 0, isInteger: true })]));
  const entriesOf = (sites: readonly number[], factorOf: (site: number) => number) =>
    sites.flatMap((site) => {
      const column = columns.get(site);
      const entry: readonly [number, number][] = column === undefined ? [] : [[column, factorOf(site)]];
      return entry;
    });
  for (const { weight, needs } of cover.demands) {
    const covered = program.addColumn({ gain: weight, isInteger: false });
    for (const sites of needs) {
      program.addRow({
        least: Number.NEGATIVE_INFINITY,
        most: 0,
        entries: [[covered, 1], ...entriesOf(sites, () => -1)],
      });
    }
  }
  const most = limit.kind === 'count' ? limit.mostNew : limit.budget;
  const costs = entriesOf(cover.sites, (site) => costOf(limit, site));
  program.addRow({ least: Number.NEGATIVE_INFINITY, most, entries: costs });
  for (const sites of excluded) {
    const least = Number.NEGATIVE_INFINITY;
    program.addRow({ least, most: sites.length - 1, entries: entriesOf(sites, () => 1) });
  }
  return program.finish();
}

/** A site may be opened only because the limit allows it: those that add nothing are left out, the last first. */
function withoutIdle(model: SiteModel, opened: readonly number[]): readonly number[] {
  const whole = coveredWeight(model, opened);
  return opened.reduceRight<readonly number[]>((kept, site) => {
    const fewer = kept.filter((other) => other !== site);
    return coveredWeight(model, fewer) === whole ? fewer : kept;
  }, opened);
}
