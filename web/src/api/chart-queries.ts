import type { CurvesAnswer } from '@icfm/api/curves/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import { type CoverageParameters, coverageTerms } from './queries.ts';

/** Coverage against reach of the region and the nation. The reach of the address does not bear on it. */
export function curvesQuery(parameters: CoverageParameters) {
  const url = apiUrl('curves', { ...coverageTerms(parameters), reachKilometers: null });
  return queryOptions({
    queryKey: ['curves', url],
    queryFn: ({ signal }) => getJson<CurvesAnswer>(url, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
