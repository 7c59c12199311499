import type { Region } from '@icfm/data/model/region';
import { MacroRegion } from '@icfm/data/model/region';
import type { ReadModel } from '../readmodel/read-model.ts';

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

function macroScope(model: ReadModel, id: string): RegionScope {
  const label = model.catalogue.labels.macroRegion?.[id];
  return { id, level: 'macro-region', nameZh: label?.zh ?? id, nameEn: label?.en ?? id };
}
