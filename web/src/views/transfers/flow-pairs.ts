import type { FlowProperties } from '@icfm/api/collections/schema';
import type { Item } from '../../api/records.ts';

/** From money in place to money merely announced: the most reliable basis is drawn. */
const basisOrder = ['in-place', 'completed', 'agreed', 'planned', 'pipeline', 'other', 'unstated'];

export type FlowPair = {
  /** The record drawn: best by basis, then by year. */
  readonly drawn: Item<FlowProperties>;
  /** All records of the pair that are fit for the map, the drawn one first. */
  readonly records: readonly Item<FlowProperties>[];
};

function byReliability({ properties: a }: Item<FlowProperties>, { properties: b }: Item<FlowProperties>): number {
  const byBasis = basisOrder.indexOf(a.basis) - basisOrder.indexOf(b.basis);
  if (byBasis !== 0) return byBasis;
  const byYear = (b.yearTo ?? b.yearFrom ?? 0) - (a.yearTo ?? a.yearFrom ?? 0);
  return byYear === 0 ? a.id.localeCompare(b.id) : byYear;
}

/** One entry for each origin and destination among the records fit for the map. Amounts are never added. */
export function pairFlows(items: readonly Item<FlowProperties>[]): FlowPair[] {
  const byPair = new Map<string, Item<FlowProperties>[]>();
  for (const item of items) {
    if (!item.properties.isMapReady) continue;
    const key = `${item.properties.originAdcode}>${item.properties.destinationAdcode}`;
    byPair.set(key, [...(byPair.get(key) ?? []), item]);
  }
  return [...byPair.values()].flatMap((group) => {
    const records = group.sort(byReliability);
    const drawn = records[0];
    return drawn ? [{ drawn, records }] : [];
  });
}

function isWithin(adcode: string, region: string): boolean {
  if (!/^\d{6}$/.test(region)) return true;
  return adcode.startsWith(region.replace(/(00)+$/, ''));
}

export type FlowFilter = { readonly region: string; readonly sectors: readonly string[] };

/** The records with an end in the region and of the sectors chosen. */
export function keepFlows(
  items: readonly Item<FlowProperties>[],
  { region, sectors }: FlowFilter,
): Item<FlowProperties>[] {
  return items.filter(
    ({ properties: flow }) =>
      (isWithin(flow.originAdcode, region) || isWithin(flow.destinationAdcode, region)) &&
      (sectors.length === 0 || (flow.sector !== null && sectors.includes(flow.sector))),
  );
}
