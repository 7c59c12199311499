import type { ClusterProperties } from '@icfm/api/collections/schema';
import type { Definition, DefinitionsAnswer } from '@icfm/api/definitions/schema';
import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import type { Items } from './records.ts';
import { untilDataChange } from './until-data-change.ts';

const pageSize = 1000;

/** All clusters with their sources, page by page. */
async function readClusters(signal: AbortSignal): Promise<readonly ClusterProperties[]> {
  const found: ClusterProperties[] = [];
  for (;;) {
    const url = apiUrl('collections/clusters/items', { limit: pageSize, offset: found.length });
    const { features, numberMatched } = await getJson<Items<ClusterProperties>>(url, signal);
    found.push(...features.map(({ properties }) => properties));
    if (features.length === 0 || found.length >= numberMatched) return found;
  }
}

export const clusterRecordsQuery = queryOptions({
  queryKey: ['cluster-records'],
  queryFn: ({ signal }) => readClusters(signal),
  ...untilDataChange,
});

async function readDefinitions(signal: AbortSignal): Promise<readonly Definition[]> {
  return (await getJson<DefinitionsAnswer>(apiUrl('definitions'), signal)).definitions;
}

/** Formula, method and sources of every measure, in both languages. */
export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: ({ signal }) => readDefinitions(signal),
  ...untilDataChange,
});
