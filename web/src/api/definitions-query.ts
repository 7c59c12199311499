import type { DefinitionsAnswer } from '@icfm/api/definitions/schema';
import { queryOptions } from '@tanstack/react-query';
import { apiUrl, getJson } from './get-json.ts';

/** Formula, method and sources of every measure, in both languages. */
export const definitionsQuery = queryOptions({
  queryKey: ['definitions'],
  queryFn: ({ signal }) => getJson<DefinitionsAnswer>(apiUrl('definitions'), signal),
  staleTime: Number.POSITIVE_INFINITY,
});
