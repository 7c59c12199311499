import { z } from '@hono/zod-openapi';
import { filterLimits } from '../cql2/filter-error.ts';
import { filterLanguages } from '../cql2/read-filter.ts';
import { referenceSystemOf, referenceSystems } from '../geo/reference-systems.ts';
import { integerParameter, patternParameter, textParameter } from '../http/parameters.ts';
import { parseDatetime } from './datetime.ts';

export const defaultLimit = 100;
/** A page is never larger, whatever is asked for; region pages are smaller because outlines are heavy. */
export const maximumLimit = { records: 10_000, regions: 1000 } as const;

const datetimeWanted = {
  zh: 'RFC 3339 时刻或区间，如 2022-01-01T00:00:00Z/..，起不晚于止',
  en: 'an RFC 3339 instant or interval such as 2022-01-01T00:00:00Z/.., not running backwards',
};

const bbox = textParameter(
  200,
  'Only items that meet this box: west, south, east, north in degrees, or in the axes of `bbox-crs`. West above east crosses the antimeridian.',
).openapi({ example: '113,22,115,24' });

const datetime = z
  .string()
  .refine((text) => parseDatetime(text) !== null, { params: { wanted: datetimeWanted } })
  .openapi({
    description: 'Only items of this time (RFC 3339 instant or interval), by year. Items without a time always fit.',
    example: '2022-01-01T00:00:00Z/..',
  });

const systemsWanted = {
  zh: `其中之一：${referenceSystems.map(({ uri }) => uri).join('、')}`,
  en: `one of ${referenceSystems.map(({ uri }) => uri).join(', ')}`,
};

const referenceSystem = (description: string) =>
  z
    .string()
    .refine((text) => referenceSystemOf(text) !== null, { params: { wanted: systemsWanted } })
    .openapi({ enum: referenceSystems.map(({ uri }) => uri), description })
    .optional();

const names = /^[+\- ]?\w{1,60}(,[+\- ]?\w{1,60}){0,19}$/;
const namesWanted = { zh: '以逗号分隔的属性名', en: 'names of properties separated by commas' };

/** What every items address takes. */
export const commonParameters = {
  bbox: bbox.optional(),
  'bbox-crs': referenceSystem('The system that `bbox` is in; CRS84 if absent.'),
  crs: referenceSystem(
    'The system that coordinates are told in; CRS84 if absent. `Content-Crs` of the answer says it.',
  ),
  filter: textParameter(
    filterLimits.characters,
    'Only items that fit this filter (CQL2, OGC 21-065r2). `/queryables` of the collection lists what can be asked. What is not known is neither true nor false, and left out.',
  )
    .optional()
    .openapi({ example: "designatedYear >= 2024 AND nameZh LIKE '%新材料%'" }),
  'filter-lang': z.enum(filterLanguages).optional().openapi({ description: 'Encoding of `filter`; text if absent.' }),
  'filter-crs': referenceSystem('The system that geometries of `filter` are in; CRS84 if absent.'),
  sortby: patternParameter(
    names,
    namesWanted,
    'Properties to order by, `-` before one for descending; what is not known stands last. `/sortables` of the collection lists them.',
  ).optional(),
  properties: patternParameter(names, namesWanted, 'The only properties to tell; all if absent.').optional(),
  datetime: datetime.optional(),
  limit: integerParameter(
    { minimum: 1, maximum: Number.MAX_SAFE_INTEGER },
    'Items on a page. More than the maximum (10000; 1000 for regions) gives the maximum.',
  ).optional(),
  offset: integerParameter({ minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, 'Items to pass over.').optional(),
  f: z.enum(['json', 'geojson', 'html']).optional().openapi({ description: 'GeoJSON, or a page to read.' }),
  q: textParameter(100, 'Names in Chinese, English, pinyin or initials, or an adcode or id.').optional(),
};

const CommonQuery = z.strictObject(commonParameters);
export type CommonQuery = z.output<typeof CommonQuery>;
