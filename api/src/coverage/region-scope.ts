import type { Region } from '@icfm/data/model/region';
import { MacroRegion } from '@icfm/data/model/region';
import { lineageOf } from '../readmodel/gazetteer.ts';
import type { LocatedCluster, ReadModel } from '../readmodel/read-model.ts';

/** A region that coverage is summed over. */
export interface RegionScope {
  id: string;
  level: 'nation' | 'macro-region' | 'province' | 'prefecture' | 'county';
  nameZh: string;
  nameEn: string;
}

const nation: RegionScope = { id: 'nation', level: 'nation', nameZh: '全国', nameEn: 'China' };

/** The region under an id: `nation`, a macro-region, or an adcode; null where there is none. */
export function findScope(model: ReadModel, id: string): RegionScope | null {
  if (id === nation.id) return nation;
  if (MacroRegion.safeParse(id).success) return macroScope(model, id);
  const region = model.gazetteer.findAny(id);
  return region && scopeOf(region);
}

export function scopeOf({ adcode, level, nameZh, nameEn }: Region): RegionScope {
  return { id: adcode, level, nameZh, nameEn };
}

/** Whether a unit lies in the region under an id; one that is not known lies in the nation alone. */
export function liesIn(id: string, unit: Region | null): boolean {
  if (id === nation.id) return true;
  return unit !== null && (unit.macroRegion === id || lineageOf(unit).includes(id));
}

/** The macro-regions that have any unit. */
export function macroScopes(model: ReadModel): RegionScope[] {
  const codes = new Set(model.gazetteer.regions.map((region) => region.macroRegion));
  return [...codes].map((code) => macroScope(model, code));
}

/** What is known of clusters by the id of each region that they lie in. */
export function groupByRegion<Measured extends { located: LocatedCluster }>(
  measured: readonly Measured[],
): Map<string, Measured[]> {
  const groups = new Map<string, Measured[]>();
  for (const each of measured) {
    for (const id of each.located.regionIds) {
      const group = groups.get(id);
      if (group) group.push(each);
      else groups.set(id, [each]);
    }
  }
  return groups;
}

function macroScope(model: ReadModel, id: string): RegionScope {
  const label = model.catalogue.labels.macroRegion?.[id];
  return { id, level: 'macro-region', nameZh: label?.zh ?? id, nameEn: label?.en ?? id };
}
