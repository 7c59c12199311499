import type { ClusterProperties } from '@icfm/api/collections/schema';
import type { GazetteerAnswer } from '@icfm/api/gazetteer/schema';
import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import type { Items } from './records.ts';
import { untilDataChange } from './until-data-change.ts';

/** Every region and sector: what a list is located with where it stays in the browser. */
export const gazetteerQuery = queryOptions({
  queryKey: ['gazetteer'],
  queryFn: ({ signal }) => getJson<GazetteerAnswer>(apiUrl('gazetteer'), signal),
  ...untilDataChange,
});

/** All clusters with their member places. */
export const clusterPlacesQuery = queryOptions({
  queryKey: ['cluster-places'],
  queryFn: ({ signal }) =>
    getJson<Items<ClusterProperties>>(apiUrl('collections/clusters/items', { limit: 10_000 }), signal),
  ...untilDataChange,
});
