import type { AccessEquity } from '@icfm/api/access/schema';
import { bisector } from 'd3-array';

export type LorenzPoint = NonNullable<AccessEquity['lorenz']>[number];

const byDemand = bisector<LorenzPoint, number>(({ demandShare }) => demandShare);

/** The share of access that the given share of demand, worst served first, has: straight between the corners; null without a curve. */
export function accessShareAt(points: readonly LorenzPoint[], demandShare: number): number | null {
  const index = byDemand.left(points, demandShare);
  const [before, after] = [points[index - 1], points[index]];
  if (!after) return null;
  if (!before || after.demandShare === demandShare) return after.accessShare;
  const part = (demandShare - before.demandShare) / (after.demandShare - before.demandShare);
  return before.accessShare + part * (after.accessShare - before.accessShare);
}

export type TheilPart = { readonly id: string; readonly value: number; readonly share: number };

/** What the Theil index is made of: between macro-regions, then within each by its share of access. Empty where it is 0 or absent. */
export function theilParts(theil: AccessEquity['theil']): TheilPart[] {
  if (!theil || theil.total <= 0) return [];
  const { between, macroRegions, total } = theil;
  const within = macroRegions.map(({ id, accessShare, theil: own }) => ({ id, value: accessShare * (own ?? 0) }));
  return [{ id: 'between', value: between }, ...within]
    .filter(({ value }) => value > 0)
    .map((part) => ({ ...part, share: part.value / total }));
}
