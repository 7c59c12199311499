import type { RobustnessAnswer } from '@icfm/api/robustness/schema';
import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import { type CoverageParameters, coverageTerms } from './queries.ts';
import { untilDataChange } from './until-data-change.ts';

export const robustnessAddress = (parameters: CoverageParameters) => apiUrl('robustness', coverageTerms(parameters));

/** How far the figures move under other reaches and positions. Asked when the page is calm, and not shown as loading. */
export function robustnessQuery(parameters: CoverageParameters) {
  const url = robustnessAddress(parameters);
  return queryOptions({
    queryKey: ['robustness', url],
    queryFn: ({ signal }) => getJson<RobustnessAnswer>(url, signal),
    ...untilDataChange,
    meta: { isQuiet: true },
  });
}
