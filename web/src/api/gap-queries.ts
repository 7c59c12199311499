import type { GapAnswer } from '@icfm/api/gaps/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { UrlState } from '../state/url.ts';
import { apiUrl, getJson } from './get-json.ts';
import { type CoverageParameters, coverageTerms } from './queries.ts';
import { untilDataChange } from './until-data-change.ts';

export type GapParameters = CoverageParameters & Pick<UrlState, 'depth' | 'rival' | 'closed' | 'rivalSeats'>;

export function gapAddress(parameters: GapParameters): string {
  const { depth, rival, bank, closed, rivalSeats } = parameters;
  return apiUrl('gaps', {
    ...coverageTerms(parameters),
    depth,
    // Without a bank there are no competitors; the choice waits in the address for one.
    rival: rival === 'any' || bank === null ? null : rival,
    closedBranches: [...closed].sort().join(),
    rivalSeats: [...rivalSeats].sort().join(),
  });
}

/** The clusters not certainly covered at the depth, ranked, things as they are or as they would be. */
export function gapQuery(parameters: GapParameters) {
  const url = gapAddress(parameters);
  return queryOptions({
    queryKey: ['gaps', url],
    queryFn: ({ signal }) => getJson<GapAnswer>(url, signal),
    placeholderData: keepPreviousData,
    ...untilDataChange,
  });
}
