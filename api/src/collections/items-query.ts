import { z } from '@hono/zod-openapi';
import { integerParameter, textParameter } from '../http/parameters.ts';
import { parseBbox } from './bbox.ts';
import { parseDatetime } from './datetime.ts';

export const crs84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84';

export const defaultLimit = 100;
/** A page is never larger, whatever is asked for; region pages are smaller because outlines are heavy. */
export const maximumLimit = { records: 10_000, regions: 1000 } as const;

const bboxWanted = {
  zh: '西,南,东,北（或加高度的 6 个数），经度 ±180、纬度 ±90 以内，南不大于北',
  en: 'west,south,east,north (or 6 numbers with heights) within ±180 and ±90 degrees, south not above north',
};

const datetimeWanted = {
  zh: 'RFC 3339 时刻或区间，如 2022-01-01T00:00:00Z/..，起不晚于止',
  en: 'an RFC 3339 instant or interval such as 2022-01-01T00:00:00Z/.., not running backwards',
};

const bbox = z
  .string()
  .refine((text) => parseBbox(text) !== null, { params: { wanted: bboxWanted } })
  .openapi({
    description:
      'Only items that meet this box: west,south,east,north in degrees. West above east crosses the antimeridian.',
    example: '113,22,115,24',
  });

const datetime = z
  .string()
  .refine((text) => parseDatetime(text) !== null, { params: { wanted: datetimeWanted } })
  .openapi({
    description: 'Only items of this time (RFC 3339 instant or interval), by year. Items without a time always fit.',
    example: '2022-01-01T00:00:00Z/..',
  });

const coordinateSystem = z.enum([crs84, `[${crs84}]`]).openapi({ description: 'CRS84 is the only system.' });

/** What every items address takes. */
export const commonParameters = {
  bbox: bbox.optional(),
  'bbox-crs': coordinateSystem.optional(),
  crs: coordinateSystem.optional(),
  datetime: datetime.optional(),
  limit: integerParameter(
    { minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    'Items on a page. More than the maximum (10000; 1000 for regions) gives the maximum.',
  ).optional(),
  offset: integerParameter({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 'Items to pass over.').optional(),
  f: z.enum(['json', 'geojson']).optional().openapi({ description: 'GeoJSON is the only format.' }),
  q: textParameter(100, 'Names in Chinese, English, pinyin or initials, or an adcode or id.').optional(),
};

const CommonQuery = z.strictObject(commonParameters);
export type CommonQuery = z.output<typeof CommonQuery>;
