import type { CoverModel, DistanceModel, SiteModel } from '@icfm/api/measures/site-model';

/** All sets of the numbers 0 to `count` − 1. */
function allSets(count: number): number[][] {
  return Array.from({ length: 2 ** count }, (_, bits) =>
    Array.from({ length: count }, (_, site) => site).filter((site) => Math.floor(bits / 2 ** site) % 2 === 1),
  );
}

const openable = ({ siteCount, fixed, forbidden }: CoverModel | DistanceModel) =>
  allSets(siteCount).filter((set) => set.every((site) => !fixed.includes(site) && !forbidden.includes(site)));

function weightCovered({ weights, needs, fixed }: CoverModel, set: readonly number[]): number {
  let sum = 0;
  for (const [demand, lists] of needs.entries()) {
    const isMet = lists.every((sites) => sites.some((site) => set.includes(site) || fixed.includes(site)));
    if (isMet) sum += weights[demand] ?? 0;
  }
  return sum;
}

/** The most weight that any set within the limit covers. */
export function mostCovered(model: SiteModel): number {
  const { limit } = model;
  const isWithin = (set: readonly number[]) =>
    limit.kind === 'count'
      ? set.length <= limit.mostNew
      : set.reduce((sum, site) => sum + (limit.costs[site] ?? 0), 0) <= limit.budget + 1e-9;
  return Math.max(
    ...openable(model)
      .filter(isWithin)
      .map((set) => weightCovered(model, set)),
  );
}

/** The fewest new sites that cover a share of the weight; infinite where none do. */
export function fewestSites(model: CoverModel, share: number): number {
  const wanted = model.weights.reduce((sum, weight) => sum + weight, 0) * share;
  const enough = openable(model).filter((set) => weightCovered(model, set) >= wanted - 1e-9);
  return Math.min(...enough.map((set) => set.length));
}

/** The least weighted mean and the least worst distance to the nearest open site, each over all sets of so many. */
export function leastDistances(model: DistanceModel): { mean: number; worst: number } {
  const whole = model.weights.reduce((sum, weight) => sum + weight, 0);
  const found = openable(model)
    .filter((set) => set.length <= model.mostNew)
    .map((set) => {
      const near = model.distances.map((row) => Math.min(...[...set, ...model.fixed].map((site) => row[site] ?? 0)));
      const asked = near.filter((_, demand) => model.weights[demand] !== 0);
      const total = near.reduce((sum, distance, demand) => {
        const weight = model.weights[demand] ?? 0;
        return weight === 0 ? sum : sum + weight * distance;
      }, 0);
      return { mean: total / whole, worst: Math.max(...asked) };
    });
  return { mean: Math.min(...found.map(({ mean }) => mean)), worst: Math.min(...found.map(({ worst }) => worst)) };
}

/** The site that adds the most, one after the other. */
export function greedily(model: CoverModel, count: number): number[] {
  const set: number[] = [];
  while (set.length < count) {
    const gains = Array.from({ length: model.siteCount }, (_, site) => weightCovered(model, [...set, site]));
    set.push(gains.indexOf(Math.max(...gains)));
  }
  return set;
}
