import { z } from 'zod';

/** The three levels of administrative regions, from the largest. */
export const RegionLevel = z.enum(['province', 'prefecture', 'county']);
export type RegionLevel = z.infer<typeof RegionLevel>;

/** The four macro-regions of the National Bureau of Statistics, and Hong Kong, Macao and Taiwan beside them. */
export const MacroRegion = z.enum(['east', 'central', 'west', 'northeast', 'hk_mo_tw']);
export type MacroRegion = z.infer<typeof MacroRegion>;

/** Six digits of the code list of 2023-06-30. */
export const Adcode = z.string().regex(/^\d{6}$/, 'wanted a six-digit adcode');

/**
 * One unit of the gazetteer. `longitude` and `latitude` are its seat in degrees, WGS 84, or null where the unit has no
 * point of its own. The same adcode may stand at two levels (Shanghai is a province and its own prefecture), so the
 * key is level and adcode together.
 */
export const Region = z.object({
  adcode: Adcode,
  level: RegionLevel,
  nameZh: z.string().min(1),
  shortZh: z.string().min(1),
  nameEn: z.string().min(1),
  provinceAdcode: Adcode,
  prefectureAdcode: Adcode.nullable(),
  macroRegion: MacroRegion,
  longitude: z.number().min(-180).max(180).nullable(),
  latitude: z.number().min(-90).max(90).nullable(),
  pointKind: z.enum(['seat', 'interior']).nullable(),
  areaSquareKilometers: z.number().positive().nullable(),
  formerAdcodes: z.array(z.string()),
  note: z.string().nullable(),
});
export type Region = z.infer<typeof Region>;
