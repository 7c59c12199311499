import type { Region } from '@icfm/data/model/region';

/** Regions column by column: the same facts as a list of records in two fifths of the bytes. */
export type RegionColumns = { [Name in keyof Region]: Region[Name][] };

/** Writes regions column by column, in their order. */
export function toRegionColumns(regions: readonly Region[]): RegionColumns {
  return {
    adcode: regions.map(({ adcode }) => adcode),
    level: regions.map(({ level }) => level),
    nameZh: regions.map(({ nameZh }) => nameZh),
    shortZh: regions.map(({ shortZh }) => shortZh),
    nameEn: regions.map(({ nameEn }) => nameEn),
    provinceAdcode: regions.map(({ provinceAdcode }) => provinceAdcode),
    prefectureAdcode: regions.map(({ prefectureAdcode }) => prefectureAdcode),
    macroRegion: regions.map(({ macroRegion }) => macroRegion),
    longitude: regions.map(({ longitude }) => longitude),
    latitude: regions.map(({ latitude }) => latitude),
    pointKind: regions.map(({ pointKind }) => pointKind),
    areaSquareKilometers: regions.map(({ areaSquareKilometers }) => areaSquareKilometers),
    formerAdcodes: regions.map(({ formerAdcodes }) => formerAdcodes),
    note: regions.map(({ note }) => note),
  };
}

/** The regions of columns, in their order. Throws where a column is shorter than the others. */
export function fromRegionColumns(columns: RegionColumns): Region[] {
  return columns.adcode.map((adcode, row) => ({
    adcode,
    level: valueAt(columns.level, row),
    nameZh: valueAt(columns.nameZh, row),
    shortZh: valueAt(columns.shortZh, row),
    nameEn: valueAt(columns.nameEn, row),
    provinceAdcode: valueAt(columns.provinceAdcode, row),
    prefectureAdcode: valueAt(columns.prefectureAdcode, row),
    macroRegion: valueAt(columns.macroRegion, row),
    longitude: valueAt(columns.longitude, row),
    latitude: valueAt(columns.latitude, row),
    pointKind: valueAt(columns.pointKind, row),
    areaSquareKilometers: valueAt(columns.areaSquareKilometers, row),
    formerAdcodes: valueAt(columns.formerAdcodes, row),
    note: valueAt(columns.note, row),
  }));
}

function valueAt<Value>(column: readonly Value[], row: number): Value {
  const value = column[row];
  if (value === undefined) throw new Error(`wanted a value in row ${row} of every column, got ${column.length} rows`);
  return value;
}
