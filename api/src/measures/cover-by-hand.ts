import { type DistanceModel, openableSites } from './site-model.ts';

/** Opens the site that reaches most demands left within the radius, again and again; null where so many do not do. */
export function coverByHand(model: DistanceModel, radius: number): number[] | null {
  const isMet = (row: readonly number[]) => model.fixed.some((site) => (row[site] ?? 0) <= radius);
  let left = model.distances.filter((row, demand) => (model.weights[demand] ?? 0) > 0 && !isMet(row));
  const sites = openableSites(model);
  const opened: number[] = [];
  while (left.length > 0) {
    if (opened.length === model.mostNew) return null;
    const reached = new Uint32Array(model.siteCount);
    for (const row of left)
      for (const site of sites) if ((row[site] ?? 0) <= radius) reached[site] = (reached[site] ?? 0) + 1;
    const best = reached.reduce((top, count, site) => (count > (reached[top] ?? 0) ? site : top), sites[0] ?? 0);
    if ((reached[best] ?? 0) === 0) return null;
    opened.push(best);
    left = left.filter((row) => (row[best] ?? 0) > radius);
  }
  return opened.sort((a, b) => a - b);
}

/**
 * Whether more sites are needed than may be opened, seen without a solver: there are more demands than that of which no
 * two can share a site within the radius. False proves nothing.
 */
export function needsMore(model: DistanceModel, radius: number): boolean {
  const openable = openableSites(model);
  const near = model.distances
    .filter(
      (row, demand) => (model.weights[demand] ?? 0) > 0 && !model.fixed.some((site) => (row[site] ?? 0) <= radius),
    )
    .map((row) => openable.filter((site) => (row[site] ?? 0) <= radius))
    .sort((a, b) => a.length - b.length);
  const isTaken = new Uint8Array(model.siteCount);
  let apart = 0;
  for (const sites of near) {
    if (sites.length === 0) return true;
    if (sites.some((site) => isTaken[site] === 1)) continue;
    apart += 1;
    if (apart > model.mostNew) return true;
    for (const site of sites) isTaken[site] = 1;
  }
  return false;
}
