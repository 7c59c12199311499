import { z } from '@hono/zod-openapi';
import { Region } from '@icfm/data/model/region';
import { Sector } from '@icfm/data/model/sector';

const { shape } = Region;

/** Regions column by column: the values in one place of all lists are of one region. */
export const RegionColumns = z
  .object({
    adcode: z.array(shape.adcode),
    level: z.array(shape.level),
    nameZh: z.array(shape.nameZh),
    shortZh: z.array(shape.shortZh),
    nameEn: z.array(shape.nameEn),
    provinceAdcode: z.array(shape.provinceAdcode),
    prefectureAdcode: z.array(shape.prefectureAdcode),
    macroRegion: z.array(shape.macroRegion),
    /** Degrees, WGS 84: the seat; null where a region has no point of its own. */
    longitude: z.array(shape.longitude),
    latitude: z.array(shape.latitude),
    pointKind: z.array(shape.pointKind),
    areaSquareKilometers: z.array(shape.areaSquareKilometers),
    formerAdcodes: z.array(shape.formerAdcodes),
    note: z.array(shape.note),
  })
  .openapi('RegionColumns');

/** All that a list is located with: every region, and the words for sectors. */
export const GazetteerAnswer = z.object({ regions: RegionColumns, sectors: z.array(Sector) }).openapi('Gazetteer');
export type GazetteerAnswer = z.infer<typeof GazetteerAnswer>;
