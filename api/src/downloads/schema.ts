import { z } from '@hono/zod-openapi';
import { itemsQueries } from '../collections/filters.ts';
import type { commonParameters } from '../collections/items-query.ts';

/** The formats that a whole collection is downloaded in. */
export const DownloadFormat = z.enum(['geojson', 'csv', 'fgb']);
export type DownloadFormat = z.infer<typeof DownloadFormat>;

export const mediaTypes: Readonly<Record<DownloadFormat, string>> = {
  geojson: 'application/geo+json',
  csv: 'text/csv; charset=utf-8; header=present',
  fgb: 'application/flatgeobuf',
};

const f = DownloadFormat.default('geojson').openapi({ description: 'GeoJSON, CSV or FlatGeobuf.' });

/** What a download takes: all that items take but a page and a reference system, for it has neither. */
const queryOf = <Shape extends typeof commonParameters>(query: z.ZodObject<Shape, z.core.$strict>) => {
  const { limit, offset, crs, f: page, ...kept } = query.shape;
  return z.strictObject({ ...kept, f });
};

export const downloadQueries = {
  clusters: queryOf(itemsQueries.clusters),
  branches: queryOf(itemsQueries.branches),
  flows: queryOf(itemsQueries.flows),
  provinces: queryOf(itemsQueries.provinces),
  prefectures: queryOf(itemsQueries.prefectures),
  counties: queryOf(itemsQueries.counties),
} as const;
