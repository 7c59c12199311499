import type { ChangesAnswer } from '@icfm/api/changes/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import { type CoverageParameters, coverageTerms } from './queries.ts';

/** What changed coverage from year to year. The year of the address does not bear on it: all years are answered. */
export function changesQuery(parameters: CoverageParameters) {
  const url = apiUrl('changes', { ...coverageTerms(parameters), asOfYear: null });
  return queryOptions({
    queryKey: ['changes', url],
    queryFn: ({ signal }) => getJson<ChangesAnswer>(url, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
