import type { AccessAnswer } from '@icfm/api/access/schema';
import type { BranchProperties } from '@icfm/api/collections/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';
import { type CoverageParameters, coverageTerms } from './queries.ts';
import type { Items } from './records.ts';
import { untilDataChange } from './until-data-change.ts';

/** Access as it would be if the bank opened one more branch in reach of every cluster. */
export function addedBankQuery(parameters: CoverageParameters, addedBank: string) {
  const url = apiUrl('access', { ...coverageTerms(parameters), addedBank });
  return queryOptions({
    queryKey: ['access', url],
    queryFn: ({ signal }) => getJson<AccessAnswer>(url, signal),
    enabled: addedBank !== '',
    placeholderData: keepPreviousData,
    ...untilDataChange,
  });
}

function bankNames({ features }: Items<BranchProperties>): string[] {
  return [...new Set(features.map(({ properties }) => properties.bankName))].sort((a, b) => a.localeCompare(b, 'zh'));
}

/** Names of the banks with a specialised branch on the list. */
export const banksQuery = queryOptions({
  queryKey: ['banks'],
  queryFn: ({ signal }) =>
    getJson<Items<BranchProperties>>(apiUrl('collections/branches/items', { limit: 1000 }), signal),
  select: bankNames,
  ...untilDataChange,
});
