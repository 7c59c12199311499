import type { RegionProperties } from '@icfm/api/collections/schema';
import { queryOptions } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import { southChinaSeaBounds } from '../map/camera.ts';
import type { Bounds } from '../map/map-props.ts';
import type { GroundPrefecture } from '../picture/map-content.ts';
import { apiUrl, getJson } from './get-json.ts';
import type { Item, Items } from './records.ts';
import { untilDataChange } from './until-data-change.ts';

type Geometries = readonly (Geometry | null)[];

async function geometriesOf(url: string, signal: AbortSignal): Promise<Geometries> {
  const { features } = await getJson<{ features: { geometry: Geometry | null }[] }>(url, signal);
  return features.map(({ geometry }) => geometry);
}

/** Land of other countries. */
export const worldQuery = queryOptions({
  queryKey: ['world'],
  queryFn: ({ signal }) => geometriesOf(apiUrl('basemap/world'), signal),
  ...untilDataChange,
});

/** The ten dashes of the South China Sea. */
export const dashLineQuery = queryOptions({
  queryKey: ['dash-line'],
  queryFn: ({ signal }) => geometriesOf(apiUrl('basemap/dash-line'), signal),
  ...untilDataChange,
});

/** The coast and the islands that the inset of the South China Sea shows: of a few provinces only. */
export const insetProvincesQuery = queryOptions({
  queryKey: ['inset-provinces'],
  queryFn: ({ signal }) =>
    geometriesOf(apiUrl('collections/provinces/items', { bbox: southChinaSeaBounds.join(), limit: 34 }), signal),
  ...untilDataChange,
});

function prefectureOf({ id, properties, geometry }: Item<RegionProperties>): GroundPrefecture {
  const { nameZh, shortZh, nameEn, longitude, latitude } = properties;
  const seat = longitude === null || latitude === null ? null : ([longitude, latitude] as const);
  return { adcode: id, nameZh: shortZh ?? nameZh, nameEn, seat, geometry };
}

/** Outlines, names and seats of the prefectures that meet the bounds; of all where these are null. */
export function groundPrefecturesQuery(bounds: Bounds | null) {
  const box = bounds?.map((degrees) => degrees.toFixed(2)).join() ?? null;
  const url = apiUrl('collections/prefectures/items', { bbox: box, limit: 1000 });
  return queryOptions({
    queryKey: ['ground-prefectures', url],
    queryFn: async ({ signal }) => (await getJson<Items<RegionProperties>>(url, signal)).features.map(prefectureOf),
    ...untilDataChange,
  });
}
