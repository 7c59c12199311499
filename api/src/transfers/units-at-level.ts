import type { Region } from '@icfm/data/model/region';
import { findScope } from '../coverage/region-scope.ts';
import type { UnitTable } from '../measures/transfers-pairs.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { PlaceTable } from './place-table.ts';
import type { TransferLevel, TransferUnit } from './schema.ts';

/** The units of one level that any place belongs to. */
export interface LevelUnits extends UnitTable {
  units: readonly TransferUnit[];
}

/** Gathers places into units. A place that is only known more coarsely than the level stands for itself. */
export function unitsAtLevel(model: ReadModel, { regions }: PlaceTable, level: TransferLevel): LevelUnits {
  const units: TransferUnit[] = [];
  const numbers = new Map<string, number>();
  const ofPlace = Int32Array.from(regions, (region) => {
    const id = unitIdOf(model, region, level);
    const known = numbers.get(id);
    if (known !== undefined) return known;
    const unit = level === 'macro-region' ? macroUnit(model, region) : regionUnit(model, id, level);
    numbers.set(id, unit ? units.push(unit) - 1 : -1);
    return unit ? units.length - 1 : -1;
  });
  return {
    count: units.length,
    units,
    ofPlace,
    isWhole: Uint8Array.from(regions, ({ adcode }, place) => (units[ofPlace[place] ?? -1]?.id === adcode ? 1 : 0)),
    isAtLevel: Uint8Array.from(units, (unit) => (unit.level === level ? 1 : 0)),
  };
}

function unitIdOf({ gazetteer }: ReadModel, region: Region, level: TransferLevel): string {
  if (level === 'macro-region') return region.macroRegion;
  if (level === 'province') return region.provinceAdcode;
  const prefecture = region.prefectureAdcode ?? region.adcode;
  return gazetteer.find('prefecture', prefecture) ? prefecture : region.adcode;
}

/** The unit of an adcode at a level, else the highest that bears it; null without a point on the map. */
function regionUnit({ gazetteer }: ReadModel, adcode: string, level: 'province' | 'prefecture'): TransferUnit | null {
  const region = gazetteer.find(level, adcode) ?? gazetteer.findAny(adcode);
  const seat = region && gazetteer.positionOf(region);
  if (!region || !seat) return null;
  const { nameZh, nameEn, macroRegion } = region;
  const { longitude, latitude } = seat;
  return { id: adcode, level: region.level, nameZh, nameEn, macroRegion, longitude, latitude };
}

/** A macro-region at the mean of its provinces' seats. */
function macroUnit(model: ReadModel, { macroRegion }: Region): TransferUnit | null {
  const { gazetteer } = model;
  const scope = findScope(model, macroRegion);
  const seats = gazetteer.regions.flatMap((region) =>
    region.level === 'province' && region.macroRegion === macroRegion ? (gazetteer.positionOf(region) ?? []) : [],
  );
  if (!scope || seats.length === 0) return null;
  const meanOf = (pick: (seat: { longitude: number; latitude: number }) => number) =>
    seats.reduce((sum, seat) => sum + pick(seat), 0) / seats.length;
  return {
    ...{ id: macroRegion, level: 'macro-region', nameZh: scope.nameZh, nameEn: scope.nameEn, macroRegion },
    longitude: meanOf(({ longitude }) => longitude),
    latitude: meanOf(({ latitude }) => latitude),
  };
}
