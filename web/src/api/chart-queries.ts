import type { CurvesAnswer } from '@icfm/api/curves/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import { type CoverageParameters, coverageTerms } from './queries.ts';
import { untilDataChange } from './until-data-change.ts';

/** The reach of the page does not bear on it. */
export const curvesAddress = (parameters: CoverageParameters) =>
  apiUrl('curves', { ...coverageTerms(parameters), reachKilometers: null });

/** Coverage against reach of the region and the nation. */
export function curvesQuery(parameters: CoverageParameters) {
  const url = curvesAddress(parameters);
  return queryOptions({
    queryKey: ['curves', url],
    queryFn: ({ signal }) => getJson<CurvesAnswer>(url, signal),
    placeholderData: keepPreviousData,
    ...untilDataChange,
  });
}
