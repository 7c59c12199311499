import type { AccessAnswer } from '@icfm/api/access/schema';
import type {
  BranchProperties,
  ClusterProperties,
  FlowProperties,
  RegionProperties,
} from '@icfm/api/collections/schema';
import type { ClusterCoverageDetail, CoverageAnswer } from '@icfm/api/coverage/schema';
import type { SearchAnswer } from '@icfm/api/search/schema';
import type { Vocabulary } from '@icfm/api/vocabulary/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { levelOf } from '../state/region-code.ts';
import { defaultLeast, defaultMatch, defaultWeights, type UrlState } from '../state/url.ts';
import { apiUrl, getJson, RequestError } from './get-json.ts';
import type { Item, Items } from './records.ts';
import { untilDataChange } from './until-data-change.ts';

/** How the measures are asked, whatever the filters. */
export type MeasureParameters = Pick<UrlState, 'reach' | 'rule' | 'match' | 'least' | 'year' | 'bank'>;
export type CoverageParameters = MeasureParameters & Pick<UrlState, 'weights' | 'kinds' | 'sectors' | 'region'>;

const isDefault = (values: readonly number[], defaults: readonly number[]) => values.join() === defaults.join();

function measureTerms({ reach, rule, match, least, year, bank }: MeasureParameters) {
  return {
    reachKilometers: reach,
    memberRule: rule,
    matchTable: isDefault(match, defaultMatch) ? null : match.join(),
    minimumMatch: least === defaultLeast ? null : least,
    asOfYear: year,
    bank,
  };
}

/** The query of every answer about many clusters: `/api/coverage`, its siblings, `/api/access` and the brief. */
export function coverageTerms(parameters: CoverageParameters) {
  const { weights, kinds, sectors, region } = parameters;
  return {
    ...measureTerms(parameters),
    kindWeights: isDefault(weights, defaultWeights) ? null : weights.join(),
    kinds: [...kinds].sort().join(','),
    sectors: [...sectors].sort().join(','),
    region: region === 'nation' ? null : region,
  };
}

/** Where `/api/coverage` answers the question of the page. The others below name theirs alike. */
export const coverageAddress = (parameters: CoverageParameters) => apiUrl('coverage', coverageTerms(parameters));

export const accessAddress = (parameters: CoverageParameters) => apiUrl('access', coverageTerms(parameters));

/** Verdicts, summaries and the clusters of the region, under the filters. The last answer stays while the next loads. */
export function coverageQuery(parameters: CoverageParameters) {
  const url = coverageAddress(parameters);
  return queryOptions({
    queryKey: ['coverage', url],
    queryFn: ({ signal }) => getJson<CoverageAnswer>(url, signal),
    placeholderData: keepPreviousData,
    ...untilDataChange,
  });
}

/** Access, gap and concentration of the clusters of the region, and equity, under the same filters. */
export function accessQuery(parameters: CoverageParameters) {
  const url = accessAddress(parameters);
  return queryOptions({
    queryKey: ['access', url],
    queryFn: ({ signal }) => getJson<AccessAnswer>(url, signal),
    placeholderData: keepPreviousData,
    ...untilDataChange,
  });
}

/** One cluster with its member places and the branches in reach. */
export function clusterDetailQuery(id: string, parameters: MeasureParameters) {
  const url = apiUrl(`coverage/clusters/${encodeURIComponent(id)}`, measureTerms(parameters));
  return queryOptions({
    queryKey: ['cluster', id, url],
    queryFn: ({ signal }) => getJson<ClusterCoverageDetail>(url, signal),
    ...untilDataChange,
  });
}

/** Names of every code in both languages, and what each dataset holds. */
export const vocabularyQuery = queryOptions({
  queryKey: ['vocabulary'],
  queryFn: ({ signal }) => getJson<Vocabulary>(apiUrl('vocabulary'), signal),
  ...untilDataChange,
});

function itemQuery<T>(collection: string, id: string) {
  return queryOptions({
    queryKey: ['item', collection, id],
    queryFn: ({ signal }) =>
      getJson<Item<T>>(apiUrl(`collections/${collection}/items/${encodeURIComponent(id)}`), signal),
    ...untilDataChange,
  });
}

export const clusterRecordQuery = (id: string) => itemQuery<ClusterProperties>('clusters', id);
export const branchRecordQuery = (id: string) => itemQuery<BranchProperties>('branches', id);
export const flowRecordQuery = (id: string) => itemQuery<FlowProperties>('flows', id);

/** The specialised branches of one bank. */
export function bankBranchesQuery(bankName: string) {
  const url = apiUrl('collections/branches/items', { bankName, limit: 1000 });
  return queryOptions({
    queryKey: ['bank', bankName],
    queryFn: ({ signal }) => getJson<Items<BranchProperties>>(url, signal),
    ...untilDataChange,
  });
}

const collectionOfLevel = { province: 'provinces', prefecture: 'prefectures', county: 'counties' } as const;

async function readPlace(adcode: string, signal: AbortSignal): Promise<Item<RegionProperties>> {
  const level = levelOf(adcode);
  if (level === 'nation' || level === 'macro-region') throw new RequestError(404, 'not a place with an outline', null);
  const read = (collection: string) =>
    getJson<Item<RegionProperties>>(apiUrl(`collections/${collection}/items/${adcode}`), signal);
  try {
    return await read(collectionOfLevel[level]);
  } catch (cause) {
    // A county that answers to its province directly may stand among the prefectures.
    if (level !== 'county' || !(cause instanceof RequestError) || cause.status !== 404) throw cause;
    return read('prefectures');
  }
}

/** A province, prefecture or county with its outline, names and parents. */
export function placeQuery(adcode: string) {
  return queryOptions({
    queryKey: ['place', adcode],
    queryFn: ({ signal }) => readPlace(adcode, signal),
    ...untilDataChange,
  });
}

/** All transfer records, those fit for the map and those not. */
export const flowsQuery = queryOptions({
  queryKey: ['flows'],
  queryFn: ({ signal }) => getJson<Items<FlowProperties>>(apiUrl('collections/flows/items', { limit: 1000 }), signal),
  ...untilDataChange,
});

/** Places, clusters, branches and banks whose name, pinyin, initials or code fit. */
export function searchQuery(text: string) {
  return queryOptions({
    queryKey: ['search', text],
    queryFn: ({ signal }) => getJson<SearchAnswer>(apiUrl('search', { q: text }), signal),
    enabled: text !== '',
    placeholderData: keepPreviousData,
    ...untilDataChange,
  });
}
