import type { ClusterAccessDetail } from '@icfm/api/access/schema';
import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import { type CoverageParameters, coverageTerms } from './queries.ts';
import { untilDataChange } from './until-data-change.ts';

/** The parts of one cluster's access, gap and concentration, asked as the page asks; filters do not bear on it. */
export function clusterAccessQuery(id: string, parameters: CoverageParameters) {
  const { kinds: _kinds, sectors: _sectors, region: _region, ...terms } = coverageTerms(parameters);
  const url = apiUrl(`access/clusters/${encodeURIComponent(id)}`, terms);
  return queryOptions({
    queryKey: ['cluster-access', id, url],
    queryFn: ({ signal }) => getJson<ClusterAccessDetail>(url, signal),
    ...untilDataChange,
  });
}
