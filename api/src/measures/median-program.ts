import { createProgramBuilder, type IntegerProgram } from './integer-program.ts';
import { type DistanceModel, openableSites } from './site-model.ts';

/** Openable sites at one distance from a demand; without sites, the distance of its nearest fixed site. */
interface Rung {
  distance: number;
  sites: readonly number[];
}

/**
 * The p-median as a program that minimises Σ w_i·d_i. Each demand climbs a ladder of distances D_1 < D_2 < …:
 * d_i = D_1 + Σ_k (D_{k+1} − D_k)·z_k, where z_k is 1 if no site within D_k is open.
 *
 * The openable sites are the first columns, in their order. As strong as the program with assignments, and smaller.
 * Source: Elloumi 2010, A tighter formulation of the p-median problem.
 */
export function medianProgram(model: DistanceModel): IntegerProgram {
  const openable = openableSites(model);
  const opened = Math.min(model.mostNew, openable.length);
  const demands = model.distances.flatMap((row, demand) => {
    const weight = model.weights[demand] ?? 0;
    return weight === 0 ? [] : [{ weight, ladder: ladderOf(model, row, openable) }];
  });
  const atBest = demands.reduce((sum, { weight, ladder }) => sum + weight * (ladder[0]?.distance ?? 0), 0);
  const program = createProgramBuilder('minimize', atBest);
  const columns = new Map(openable.map((site) => [site, program.addColumn({ gain: 0, isInteger: true })]));
  const entriesOf = (sites: readonly number[]) => sites.map((site) => [columns.get(site) ?? 0, 1] as const);
  program.addRow({ least: opened, most: opened, entries: entriesOf(openable) });
  for (const { weight, ladder } of demands) {
    let below: number | null = null;
    for (const [step, { distance, sites }] of ladder.entries()) {
      // A fixed site is open: whoever gets there stays.
      if (sites.length === 0) break;
      const entries: (readonly [number, number])[] = entriesOf(sites);
      const least = below === null ? 1 : 0;
      if (below !== null) entries.push([below, -1]);
      const next = ladder[step + 1];
      below = next ? program.addColumn({ gain: weight * (next.distance - distance), isInteger: false }) : null;
      if (below !== null) entries.push([below, 1]);
      program.addRow({ least, most: Number.POSITIVE_INFINITY, entries });
    }
  }
  return program.finish();
}

/**
 * The distances at which the demand may find its nearest open site: up to the nearest fixed one, and no farther than all
 * but `mostNew` − 1 of the openable ones, of which one must be open.
 */
function ladderOf({ fixed, mostNew }: DistanceModel, row: readonly number[], openable: readonly number[]): Rung[] {
  const distanceOf = (site: number) => row[site] ?? Number.POSITIVE_INFINITY;
  const end = Math.min(...fixed.map(distanceOf), Number.POSITIVE_INFINITY);
  const needed = openable.length - Math.min(mostNew, openable.length) + 1;
  const near = [...openable].sort((a, b) => distanceOf(a) - distanceOf(b) || a - b).slice(0, needed);
  const nearer = near.filter((site) => distanceOf(site) < end);
  const rungs: { distance: number; sites: number[] }[] = [];
  for (const site of nearer) {
    const last = rungs.at(-1);
    if (last && last.distance === distanceOf(site)) last.sites.push(site);
    else rungs.push({ distance: distanceOf(site), sites: [site] });
  }
  const endsAtFixed = nearer.length < needed && Number.isFinite(end);
  return endsAtFixed ? [...rungs, { distance: end, sites: [] }] : rungs;
}
