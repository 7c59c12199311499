import { z } from 'zod';
import { adcode, codes, decimal, oneOf, optional, optionalText, text } from './cells.ts';
import { MacroRegion, type Region, RegionLevel } from './model/region.ts';
import { readCsv } from './read-csv.ts';

const Row = z.object({
  adcode,
  level: oneOf(RegionLevel.options),
  name_zh: text,
  short_zh: text,
  name_en: text,
  province_adcode: adcode,
  prefecture_adcode: optional(adcode),
  macro_region: oneOf(MacroRegion.options),
  lng: optional(decimal.pipe(z.number().min(-180, 'degrees from -180').max(180, 'degrees up to 180'))),
  lat: optional(decimal.pipe(z.number().min(-90, 'degrees from -90').max(90, 'degrees up to 90'))),
  point_kind: optional(oneOf(['seat', 'interior'])),
  area_km2: optional(decimal.pipe(z.number().positive('an area above 0'))),
  former_adcodes: codes,
  note: optionalText,
});

/** The units of a `gazetteer.csv`: provinces, prefectures and counties with their seats. */
export function readRegions(file: string): Region[] {
  return readCsv(file, Row).map((row) => ({
    adcode: row.adcode,
    level: row.level,
    nameZh: row.name_zh,
    shortZh: row.short_zh,
    nameEn: row.name_en,
    provinceAdcode: row.province_adcode,
    prefectureAdcode: row.prefecture_adcode,
    macroRegion: row.macro_region,
    longitude: row.lng,
    latitude: row.lat,
    pointKind: row.point_kind,
    areaSquareKilometers: row.area_km2,
    formerAdcodes: row.former_adcodes,
    note: row.note,
  }));
}
