import type { PositionPrecision } from '@icfm/data/model/branch';
import type { Region } from '@icfm/data/model/region';
import { greatCircleKilometers } from '../geo/great-circle.ts';
import type { IntakeContext } from './context.ts';
import { findPlace } from './find-place.ts';
import { type RowPoint, readPoint } from './row-point.ts';
import { type RowReader, shown } from './row-reader.ts';
import type { IntakeSettings } from './schema.ts';

/** Where a row is, and how that is known. */
export interface RowPosition {
  /** At street precision; null where the seat of the unit stands for it. */
  point: { longitude: number; latitude: number } | null;
  region: Region | null;
  precision: PositionPrecision;
  adcodeBasis: string | null;
  shiftMeters: number | null;
}

/** A point this near to the seat of a unit is the seat: lists located by place names give it to all branches there. */
const seatKilometers = 0.3;

/** Room around three radii of a unit, many of which are far from round. */
const farKilometers = 30;

const nowhere: RowPosition = { point: null, region: null, precision: 'none', adcodeBasis: null, shiftMeters: null };

/** Where a row of branches is: by the place picked by hand, by its coordinates, or by the names and codes it holds. */
export function positionOf(reader: RowReader, settings: IntakeSettings, context: IntakeContext): RowPosition {
  const picked = settings.places[String(reader.row.number)];
  const chosen = picked === undefined ? null : context.places.byCode(picked);
  if (chosen) return atUnit(chosen.region, 'picked-by-hand');
  const place = findPlace(context.places, {
    adcode: reader.cell('adcode').replace(/\s/g, ''),
    province: reader.cell('province'),
    prefecture: reader.cell('prefecture'),
    county: reader.cell('county'),
    address: reader.cell('address'),
    name: reader.cell('name'),
    bankName: reader.cell('bankName'),
  });
  if (place?.adcodeBasis === 'former-code') noteFormerCode(reader, place.region);
  else warnOfUnknownCode(reader, context);
  const known = place ? atUnit(place.region, place.adcodeBasis) : nowhere;
  const point = readPoint(reader, settings);
  return point ? placed(point, { reader, context, known }) : asStated(known, { reader, context });
}

/** Without a point the precision column can only make a position coarser: a county is no street. */
function asStated(known: RowPosition, { reader, context }: Pick<Knowing, 'reader' | 'context'>): RowPosition {
  const stated = readPrecision(reader.cell('precision'));
  if (stated !== 'prefecture' && stated !== 'province') return known;
  const unit = unitAt(context, known.region, stated);
  return unit ? { ...known, region: unit, precision: unit.level } : known;
}

const atUnit = (region: Region, adcodeBasis: string): RowPosition => ({
  point: null,
  region,
  precision: region.level,
  adcodeBasis,
  shiftMeters: null,
});

type Knowing = { reader: RowReader; context: IntakeContext; known: RowPosition };

/** A point with its unit. What the file says of the precision holds; else a point at a seat is as precise as the seat. */
function placed(point: RowPoint, { reader, context, known }: Knowing): RowPosition {
  // Looking for the nearest seat is the dearest part of a row, and needless where the row names its county.
  const nearest = known.region?.level === 'county' ? null : context.places.nearestSeat(point.longitude, point.latitude);
  const region = known.region?.level === 'county' || !nearest ? known.region : insideOf(known.region, nearest.region);
  const adcodeBasis = region === known.region ? known.adcodeBasis : 'nearest-seat';
  const stated = readPrecision(reader.cell('precision'));
  if (stated === 'none') return { ...known, shiftMeters: point.shiftMeters };
  if (stated !== null && stated !== 'street') {
    const unit = unitAt(context, known.region ?? nearest?.region ?? null, stated);
    return unit ? { ...atUnit(unit, known.adcodeBasis ?? 'nearest-seat'), shiftMeters: point.shiftMeters } : known;
  }
  if (known.region) warnOfDistance(reader, context, { point, region: known.region });
  const seat = stated === 'street' ? null : seatAt(point, context, [known.region, nearest?.region ?? null]);
  if (seat) {
    noteSeat(reader, seat);
    const unit = known.region?.level === 'county' ? known.region : seat;
    return { ...atUnit(unit, known.adcodeBasis ?? 'nearest-seat'), shiftMeters: point.shiftMeters };
  }
  return { point, region, precision: 'street', adcodeBasis, shiftMeters: point.shiftMeters };
}

/** The nearest seat's unit, unless it lies outside the unit that the row names. */
function insideOf(named: Region | null, nearest: Region): Region {
  if (named === null) return nearest;
  const isInside =
    named.level === 'province' ? nearest.provinceAdcode === named.adcode : nearest.prefectureAdcode === named.adcode;
  return isInside ? nearest : named;
}

/** The unit whose seat the point is: one of these, or the prefecture of one. */
function seatAt(point: RowPoint, context: IntakeContext, regions: readonly (Region | null)[]): Region | null {
  const isAt = (unit: Region | null) =>
    unit !== null && unit.level !== 'province' && kilometersToSeat(point, unit) <= seatKilometers;
  for (const region of regions) {
    if (isAt(region)) return region;
    const above = unitAt(context, region, 'prefecture');
    if (isAt(above)) return above;
  }
  return null;
}

function kilometersToSeat({ longitude, latitude }: RowPoint, region: Region | null): number {
  if (region === null || region.longitude === null) return Number.POSITIVE_INFINITY;
  return greatCircleKilometers(longitude, latitude, region.longitude, region.latitude ?? 0);
}

function unitAt(context: IntakeContext, region: Region | null, level: Region['level']): Region | null {
  if (region === null || region.level === level) return region;
  const { gazetteer } = context.places;
  if (level === 'province') return gazetteer.find('province', region.provinceAdcode);
  if (level === 'prefecture') return gazetteer.find('prefecture', region.prefectureAdcode ?? region.adcode);
  return region;
}

const precisionWords: readonly (readonly [RegExp, PositionPrecision])[] = [
  [/^(street|街道|街|门牌|精确|地址)/i, 'street'],
  [/^(county|district|县|区)/i, 'county'],
  [/^(prefecture|city|地|市)/i, 'prefecture'],
  [/^(province|省)/i, 'province'],
  [/^(none|无|没有)/i, 'none'],
];

const readPrecision = (cell: string) => precisionWords.find(([pattern]) => pattern.test(cell))?.[1] ?? null;

function noteSeat(reader: RowReader, seat: Region): void {
  reader.note('longitude', 'point-is-seat', {
    zh: `坐标就是${seat.nameZh}的驻地：按${seat.level === 'county' ? '县' : '地'}级位置计`,
    en: `The point is the seat of ${seat.nameEn}: taken as a position known to its ${seat.level}`,
  });
}

/** A point far outside the unit that the row names: one of both is wrong, and it is not for us to say which. */
function warnOfDistance(
  reader: RowReader,
  context: IntakeContext,
  { point, region }: { point: RowPoint; region: Region },
): void {
  const radius = context.places.gazetteer.positionOf(region)?.radiusKilometers ?? 0;
  const kilometers = Math.round(kilometersToSeat(point, region));
  if (!Number.isFinite(kilometers) || kilometers <= 3 * radius + farKilometers) return;
  reader.warn('longitude', 'far-from-unit', {
    zh: `坐标距${region.nameZh}驻地 ${kilometers} 公里，远在其外：请核对坐标（坐标系、经纬度是否写反）或地名`,
    en: `The point lies ${kilometers} km from the seat of ${region.nameEn}, far outside it: check the coordinates, or the place`,
  });
}

function warnOfUnknownCode(reader: RowReader, context: IntakeContext): void {
  const code = reader.cell('adcode').replace(/\s/g, '');
  if (code === '' || context.places.byCode(code)) return;
  reader.warn('adcode', 'unknown-adcode', {
    zh: `需要六位行政区划代码，没有“${shown(code)}”：改按坐标或地名定位`,
    en: `Wanted the six-digit adcode of a unit; there is no “${shown(code)}”, so coordinates or names are used`,
  });
}

function noteFormerCode(reader: RowReader, region: Region): void {
  reader.note('adcode', 'former-code', {
    zh: `区划代码 ${reader.cell('adcode')} 已停用，按现代码 ${region.adcode}（${region.nameZh}）读取`,
    en: `The adcode ${reader.cell('adcode')} is no longer used; read as ${region.adcode} (${region.nameEn})`,
  });
}
