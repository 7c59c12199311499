import type { PositionPrecision } from '@icfm/data/model/branch';
import type { Region } from '@icfm/data/model/region';
import { shiftMeters, toWgs84 } from '../geo/coordinate-systems.ts';
import { greatCircleKilometers } from '../geo/great-circle.ts';
import type { IntakeContext } from './context.ts';
import { findPlace } from './find-place.ts';
import { type Angle, isInChina, readAngle, splitPosition } from './read-coordinates.ts';
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
  const known = place ? atUnit(place.region, place.adcodeBasis) : nowhere;
  if (place?.adcodeBasis === 'former-code') noteFormerCode(reader, place.region);
  const point = readPoint(reader, settings);
  return point ? placed(point, { reader, settings, context, known }) : known;
}

const atUnit = (region: Region, adcodeBasis: string): RowPosition => ({
  point: null,
  region,
  precision: region.level,
  adcodeBasis,
  shiftMeters: null,
});

interface Point {
  longitude: number;
  latitude: number;
  shiftMeters: number;
}

type Knowing = { reader: RowReader; settings: IntakeSettings; context: IntakeContext; known: RowPosition };

/** A point with its unit. What the file says of the precision holds; else a point at a seat is as precise as the seat. */
function placed(point: Point, { reader, context, known }: Knowing): RowPosition {
  // Looking for the nearest seat is the dearest part of a row, and needless where the row names its county.
  const nearest = known.region?.level === 'county' ? null : context.places.nearestSeat(point.longitude, point.latitude);
  const region = known.region?.level === 'county' || !nearest ? known.region : insideOf(known.region, nearest.region);
  const adcodeBasis = region === known.region ? known.adcodeBasis : 'nearest-seat';
  const stated = readPrecision(reader.cell('precision'));
  if (stated === 'none') return { ...nowhere, shiftMeters: point.shiftMeters };
  if (stated !== null && stated !== 'street') {
    const unit = unitAt(context, known.region ?? nearest?.region ?? null, stated);
    return unit ? { ...atUnit(unit, known.adcodeBasis ?? 'nearest-seat'), shiftMeters: point.shiftMeters } : known;
  }
  const seat = stated === 'street' ? null : seatAt(point, [known.region, nearest?.region ?? null]);
  if (seat) {
    reader.note('longitude', 'point-is-seat', {
      zh: `坐标就是${seat.nameZh}的驻地：按${seat.level === 'county' ? '县' : '地'}级位置计`,
      en: `The point is the seat of ${seat.nameEn}: taken as a position known to its ${seat.level}`,
    });
    return { ...atUnit(seat, 'stated'), shiftMeters: point.shiftMeters };
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

function seatAt(point: Point, regions: readonly (Region | null)[]): Region | null {
  const isAt = (region: Region | null) =>
    region !== null &&
    region.level !== 'province' &&
    region.longitude !== null &&
    greatCircleKilometers(point.longitude, point.latitude, region.longitude, region.latitude ?? 0) <= seatKilometers;
  return regions.find(isAt) ?? null;
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

/** The point of a row in WGS 84; null where it has none, or one that is wrong, which is then said. */
function readPoint(reader: RowReader, settings: IntakeSettings): Point | null {
  const [first, second] = cellsOf(reader);
  if (first === '' && second === '') return null;
  const [longitude, latitude] = settings.isSwapped ? [second, first] : [first, second];
  const east = readAngle(longitude);
  const north = readAngle(latitude);
  if (!east || !north) {
    const field = east ? 'latitude' : 'longitude';
    reader.error(field, 'not-a-coordinate', notACoordinate(east ? latitude : longitude));
    return null;
  }
  return checked(reader, settings, east.axis === 'latitude' ? { east: north, north: east } : { east, north });
}

function cellsOf(reader: RowReader): [string, string] {
  const one = reader.cell('position');
  if (one === '') return [reader.cell('longitude'), reader.cell('latitude')];
  return splitPosition(one) ?? [one, one];
}

function checked(
  reader: RowReader,
  settings: IntakeSettings,
  { east, north }: { east: Angle; north: Angle },
): Point | null {
  if (!isInChina(east.degrees, north.degrees)) {
    reader.error('longitude', codeOf(east.degrees, north.degrees), outside(east.degrees, north.degrees));
    return null;
  }
  const system = settings.coordinateSystem ?? 'wgs84';
  const [longitude, latitude] = toWgs84(east.degrees, north.degrees, system);
  return { longitude, latitude, shiftMeters: Math.round(shiftMeters(east.degrees, north.degrees, system)) };
}

function codeOf(east: number, north: number): string {
  if (Math.abs(east) > 180 || Math.abs(north) > 180) return 'projected-coordinates';
  return isInChina(north, east) ? 'swapped-coordinates' : 'outside-china';
}

function outside(east: number, north: number) {
  const got = { zh: `经度 ${east}、纬度 ${north}`, en: `longitude ${east}, latitude ${north}` };
  if (Math.abs(east) > 180 || Math.abs(north) > 180) {
    return {
      zh: `需要以度为单位的经纬度，收到 ${got.zh}：像是以米为单位的投影坐标，请导出为经纬度`,
      en: `Wanted degrees, got ${got.en}: these look like metres of a projection; export them as degrees`,
    };
  }
  if (isInChina(north, east)) {
    return {
      zh: `经纬度像是写反了：收到 ${got.zh}；需要经度 73–136、纬度 3–54.5`,
      en: `Longitude (lon) and latitude (lat) seem to be swapped: got ${got.en}; wanted longitude 73–136, latitude 3–54.5`,
    };
  }
  return {
    zh: `需要中国范围内的位置（经度 73–136、纬度 3–54.5），收到 ${got.zh}`,
    en: `Wanted a position in China (longitude 73–136, latitude 3–54.5), got ${got.en}`,
  };
}

const notACoordinate = (got: string) => ({
  zh:
    got === ''
      ? '经纬度只填了一个：需要经度和纬度都有，或都没有'
      : `需要度数，如 116.397 或 116°23′49″，收到“${shown(got)}”`,
  en:
    got === ''
      ? 'Only one of longitude and latitude is there: wanted both, or neither'
      : `Wanted degrees such as 116.397 or 116°23′49″, got “${shown(got)}”`,
});

function noteFormerCode(reader: RowReader, region: Region): void {
  reader.note('adcode', 'former-code', {
    zh: `区划代码 ${reader.cell('adcode')} 已停用，按现代码 ${region.adcode}（${region.nameZh}）读取`,
    en: `The adcode ${reader.cell('adcode')} is no longer used; read as ${region.adcode} (${region.nameEn})`,
  });
}
