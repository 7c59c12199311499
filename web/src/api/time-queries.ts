import type { ChangesAnswer } from '@icfm/api/changes/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import { type CoverageParameters, coverageTerms } from './queries.ts';
import { untilDataChange } from './until-data-change.ts';

/** The year of the page does not bear on it: all years are answered. */
export const changesAddress = (parameters: CoverageParameters) =>
  apiUrl('changes', { ...coverageTerms(parameters), asOfYear: null });

/** What changed coverage from year to year. */
export function changesQuery(parameters: CoverageParameters) {
  const url = changesAddress(parameters);
  return queryOptions({
    queryKey: ['changes', url],
    queryFn: ({ signal }) => getJson<ChangesAnswer>(url, signal),
    placeholderData: keepPreviousData,
    ...untilDataChange,
  });
}
