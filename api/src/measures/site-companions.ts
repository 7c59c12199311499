import { coverByHand, needsMore } from './cover-by-hand.ts';
import { type Certificate, certify, createProgramBuilder, type IntegerProgram, type Solve } from './integer-program.ts';
import { boundMedian } from './median-bounds.ts';
import { medianProgram } from './median-program.ts';
import {
  type CoverModel,
  checkCoverModel,
  checkDistanceModel,
  coveredWeight,
  coversWithin,
  type DistanceModel,
  nearestDistances,
  neededOnce,
  openableSites,
} from './site-model.ts';
import { type ReducedCover, reduceCover, withoutDoubles } from './site-reduction.ts';

/** New sites, ascending, null without an answer, and how far they are proved. */
export interface SiteChoice {
  sites: readonly number[] | null;
  certificate: Certificate;
}

const nothingToMeasure: Certificate = { status: 'undecided', incumbent: null, bound: null, gap: null, seconds: 0 };
const impossible: Certificate = { ...nothingToMeasure, status: 'infeasible' };

/**
 * The p-median (M8): the new sites with the least weighted mean distance to the nearest open one, which the certificate
 * holds in the unit of the distances. `undecided` where no demand has weight. Throws a RangeError for a bad model.
 *
 * Source: Hakimi 1964; ReVelle & Swain 1970.
 */
export function chooseMedian(model: DistanceModel, solve: Solve): SiteChoice {
  checkDistanceModel(model);
  const demand = model.weights.reduce((sum, weight) => sum + weight, 0);
  if (demand === 0) return { sites: null, certificate: nothingToMeasure };
  if (!canOpenAny(model)) return { sites: null, certificate: impossible };
  if (model.mostNew === 0 || openableSites(model).length === 0)
    return { sites: [], certificate: meanOf(model, [], demand) };
  const known = boundMedian(model);
  if (known.bound >= known.sum * (1 - roundingShare))
    return { sites: known.sites, certificate: meanOf(model, known.sites, demand) };
  const kept = new Set(known.kept);
  const forbidden = [...model.forbidden, ...openableSites(model).filter((site) => !kept.has(site))];
  const reduced = { ...model, forbidden };
  const { values, ...solved } = solve(medianProgram(reduced));
  // Of the sites left none is missing that a better set would open: a bound for them and the known set is one for all.
  const bound = Math.max(known.bound, Math.min(solved.bound ?? known.bound, known.sum)) / demand;
  const found = values === null ? known.sites : chosen(openableSites(reduced), values);
  const sites = meanDistance(model, found, demand) <= meanDistance(model, known.sites, demand) ? found : known.sites;
  const status = solved.status === 'infeasible' ? 'undecided' : solved.status;
  return {
    sites,
    certificate: certify({ status, bound, seconds: solved.seconds }, meanDistance(model, sites, demand)),
  };
}

function meanDistance(model: DistanceModel, sites: readonly number[], demand: number): number {
  const distances = nearestDistances(model, sites);
  return distances.reduce((sum, distance, index) => sum + weighed(model.weights[index] ?? 0, distance), 0) / demand;
}

/** A demand of weight 0 asks for nothing, however far. */
const weighed = (weight: number, distance: number) => (weight === 0 ? 0 : weight * distance);

/** The certificate of a set that needs no solver to be proved. */
function meanOf(model: DistanceModel, sites: readonly number[], demand: number): Certificate {
  const mean = meanDistance(model, sites, demand);
  return certify({ status: 'optimal', bound: mean, seconds: 0 }, mean);
}

/**
 * The p-centre (M8): the new sites with the least worst distance from a demand of any weight to the nearest open one,
 * found by halving among the distances there are. Throws a RangeError for a bad model.
 *
 * Source: Minieka 1970.
 */
export function chooseCentre(model: DistanceModel, solve: Solve): SiteChoice {
  checkDistanceModel(model);
  const asking = model.distances.filter((_, demand) => (model.weights[demand] ?? 0) > 0);
  if (asking.length === 0) return { sites: null, certificate: nothingToMeasure };
  if (!canOpenAny(model)) return { sites: null, certificate: impossible };
  const radii = Float64Array.from(asking.flat()).sort();
  const search = { least: 0, most: radii.length, proved: 0, seconds: 0 };
  let sites: readonly number[] | null = null;
  while (search.least < search.most) {
    const middle = Math.floor((search.least + search.most) / 2);
    const tried = tryRadius(model, radii[middle] ?? 0, solve);
    search.seconds += tried.seconds;
    sites = tried.sites ?? sites;
    if (tried.sites !== null) search.most = middle;
    else search.least = middle + 1;
    // A radius too small for any set rules out the smaller ones too, even one that was left undecided.
    if (tried.status === 'infeasible') search.proved = middle + 1;
  }
  const worst = sites === null ? null : worstDistance(model, sites);
  const bound = radii[search.proved] ?? null;
  const status = worst !== null && worst === bound ? 'optimal' : 'undecided';
  return { sites, certificate: certify({ status, bound, seconds: search.seconds }, worst) };
}

/**
 * The LSCP (M8): the fewest new sites that, with the fixed ones, cover `share` of the demand weight, from above 0 to 1; the
 * certificate counts new sites. `infeasible` where no set covers so much. Throws a RangeError for a bad model or share.
 *
 * Source: Toregas, Swain, ReVelle & Bergman 1971.
 */
export function chooseFewest(model: CoverModel, solve: Solve, share = 1): SiteChoice {
  checkCoverModel(model);
  if (!(share > 0 && share <= 1)) throw new RangeError(`share to cover: wanted above 0 to 1, got ${share}`);
  const cover = withoutDoubles(reduceCover(model), once);
  if (share === 1 && cover.beyondWeight > 0) return { sites: null, certificate: impossible };
  const demand = model.weights.reduce((sum, weight) => sum + weight, 0);
  const solved = solve(share === 1 ? coverAllProgram(cover) : coverShareProgram(cover, share * demand));
  if (solved.values === null) return { sites: null, certificate: certify(solved, null) };
  const sites = chosen(cover.sites, solved.values);
  const isEnough = coveredWeight(model, sites) >= share * demand * (1 - roundingShare);
  if (!isEnough) return { sites: null, certificate: certify({ ...solved, status: 'undecided' }, null) };
  return { sites, certificate: certify({ ...solved, bound: wholeBound(solved.bound) }, sites.length) };
}

/** Every site counts once. */
const once = () => 1;

// A sum may miss the share asked for by its last digits alone.
const roundingShare = 1e-9;

/** Sites are counted whole: not fewer than the bound, rounded up but for what the solver's arithmetic adds. */
const wholeBound = (bound: number | null) => (bound === null ? null : Math.ceil(bound - 1e-6));

/** Only one of many sites must be open for each demand; the sites are the first columns. */
function coverAllProgram(cover: ReducedCover): IntegerProgram {
  const program = createProgramBuilder('minimize', 0);
  const entriesOf = siteColumns(program, cover.sites);
  for (const sites of cover.demands.flatMap(({ needs }) => needs)) {
    program.addRow({ least: 1, most: Number.POSITIVE_INFINITY, entries: entriesOf(sites, 1) });
  }
  return program.finish();
}

function coverShareProgram(cover: ReducedCover, weightToCover: number): IntegerProgram {
  const program = createProgramBuilder('minimize', 0);
  const entriesOf = siteColumns(program, cover.sites);
  const weights = cover.demands.map(({ weight, needs }) => {
    const covered = program.addColumn({ gain: 0, isInteger: false });
    for (const sites of needs)
      program.addRow({ least: Number.NEGATIVE_INFINITY, most: 0, entries: [[covered, 1], ...entriesOf(sites, -1)] });
    return [covered, weight] as const;
  });
  const least = weightToCover * (1 - roundingShare / 2) - cover.fixedWeight;
  program.addRow({ least, most: Number.POSITIVE_INFINITY, entries: weights });
  return program.finish();
}

function siteColumns(program: ReturnType<typeof createProgramBuilder>, sites: readonly number[]) {
  const columns = new Map(sites.map((site) => [site, program.addColumn({ gain: 1, isInteger: true })]));
  return (some: readonly number[], factor: number) => some.map((site) => [columns.get(site) ?? 0, factor] as const);
}

/** Whether so many sites reach every demand within the radius, and which: by hand where that is easy. */
function tryRadius(model: DistanceModel, radius: number, solve: Solve) {
  const byHand = coverByHand(model, radius);
  if (byHand !== null) return { status: 'optimal', sites: byHand, seconds: 0 } as const;
  if (needsMore(model, radius)) return { status: 'infeasible', sites: null, seconds: 0 } as const;
  const needs = neededOnce(coversWithin(model.distances, radius));
  const cover = withoutDoubles(reduceCover({ ...model, needs }), once);
  if (cover.beyondWeight > 0) return { status: 'infeasible', sites: null, seconds: 0 } as const;
  const program = coverAllProgram(cover);
  const all = cover.sites.map((_, column) => [column, 1] as const);
  const within = { least: Number.NEGATIVE_INFINITY, most: model.mostNew, entries: all };
  const { status, values, seconds } = solve({ ...program, rows: [...program.rows, within] });
  const sites = values === null ? null : chosen(cover.sites, values);
  const isMet = sites !== null && sites.length <= model.mostNew && worstDistance(model, sites) <= radius;
  return { status, sites: isMet ? sites : null, seconds };
}

function worstDistance(model: DistanceModel, sites: readonly number[]): number {
  const asked = nearestDistances(model, sites).filter((_, demand) => (model.weights[demand] ?? 0) > 0);
  return asked.reduce((worst, distance) => Math.max(worst, distance), 0);
}

const chosen = (sites: readonly number[], values: readonly number[]): number[] =>
  sites.filter((_, column) => (values[column] ?? 0) > 0.5);

const canOpenAny = (model: DistanceModel): boolean =>
  model.fixed.length > 0 || (model.mostNew > 0 && openableSites(model).length > 0);
