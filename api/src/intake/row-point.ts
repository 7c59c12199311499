import { toWgs84 } from '../geo/coordinate-systems.ts';
import { greatCircleKilometers } from '../geo/great-circle.ts';
import { type Angle, chinaWords, isInChina, readAngle, splitPosition } from './read-coordinates.ts';
import { type RowReader, shown } from './row-reader.ts';
import type { IntakeSettings } from './schema.ts';

/** A point in degrees, WGS 84, and how far the coordinate system of the list has moved it. */
export interface RowPoint {
  longitude: number;
  latitude: number;
  shiftMeters: number;
}

/** What lists write where they have no coordinates. */
const nothing = /^(null|none|n\/a|\\n|-+|—+|无|未知|暂无)$/i;

/** The point of a row in WGS 84; null where it has none, or one that is wrong, which is then said. */
export function readPoint(reader: RowReader, settings: IntakeSettings): RowPoint | null {
  const [first, second] = cellsOf(reader);
  if (first === '' && second === '') return null;
  const [longitude, latitude] = settings.isSwapped ? [second, first] : [first, second];
  const east = readAngle(longitude);
  const north = readAngle(latitude);
  if (!east || !north) {
    const field = reader.cell('position') !== '' ? 'position' : east ? 'latitude' : 'longitude';
    reader.error(field, 'not-a-coordinate', notACoordinate(east ? latitude : longitude));
    return null;
  }
  return checked(reader, settings, east.axis === 'latitude' ? { east: north, north: east } : { east, north });
}

function cellsOf(reader: RowReader): [string, string] {
  const cell = (field: string) => reader.cell(field).replace(nothing, '');
  const one = cell('position');
  if (one === '') return [cell('longitude'), cell('latitude')];
  return splitPosition(one) ?? [one, one];
}

function checked(
  reader: RowReader,
  settings: IntakeSettings,
  { east, north }: { east: Angle; north: Angle },
): RowPoint | null {
  if (!isInChina(east.degrees, north.degrees)) {
    const field = reader.cell('position') === '' ? 'longitude' : 'position';
    reader.error(field, codeOf(east.degrees, north.degrees), outside(east.degrees, north.degrees));
    return null;
  }
  const system = settings.coordinateSystem ?? 'wgs84';
  const [longitude, latitude] = toWgs84(east.degrees, north.degrees, system);
  const kilometers = greatCircleKilometers(east.degrees, north.degrees, longitude, latitude);
  return { longitude, latitude, shiftMeters: Math.round(kilometers * 1000) };
}

function codeOf(east: number, north: number): string {
  if (east === 0 && north === 0) return 'zero-coordinates';
  if (Math.abs(east) > 180 || Math.abs(north) > 180) return 'projected-coordinates';
  return isInChina(north, east) ? 'swapped-coordinates' : 'outside-china';
}

function outside(east: number, north: number) {
  const got = { zh: `经度 ${east}、纬度 ${north}`, en: `longitude ${east}, latitude ${north}` };
  if (east === 0 && north === 0) {
    return {
      zh: '需要中国范围内的位置，收到 0, 0：没有坐标时请留空，将按地名定位',
      en: 'Wanted a position in China, got 0, 0: leave both empty where there is none, and place names are used',
    };
  }
  if (Math.abs(east) > 180 || Math.abs(north) > 180) {
    return {
      zh: `需要以度为单位的经纬度，收到 ${got.zh}：像是以米为单位的投影坐标，请导出为经纬度`,
      en: `Wanted degrees, got ${got.en}: these look like metres of a projection; export them as degrees`,
    };
  }
  if (isInChina(north, east)) {
    return {
      zh: `经纬度像是写反了：收到 ${got.zh}；需要${chinaWords.zh}`,
      en: `Longitude (lon) and latitude (lat) seem to be swapped: got ${got.en}; wanted ${chinaWords.en}`,
    };
  }
  return {
    zh: `需要中国范围内的位置（${chinaWords.zh}），收到 ${got.zh}`,
    en: `Wanted a position in China (${chinaWords.en}), got ${got.en}`,
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
