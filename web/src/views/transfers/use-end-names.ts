import type { SearchAnswer } from '@icfm/api/search/schema';
import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import { searchQuery } from '../../api/queries.ts';
import type { Items } from '../../api/records.ts';

type Ends = { readonly originAdcode: string; readonly destinationAdcode: string };

/** A plain record: the query client keeps its identity while nothing in it changes. */
function nameFirstPlaces(results: readonly UseQueryResult<SearchAnswer>[]): Readonly<Record<string, string>> {
  const named = results.flatMap(({ data }) => data?.places.slice(0, 1) ?? []);
  return Object.fromEntries(named.map(({ id, nameEn }) => [id, nameEn]));
}

/** English names of the ends of flows that no other answer has named, by adcode. */
export function useEndNames(
  flows: Items<Ends> | undefined,
  isWanted: boolean,
  nameOf: (adcode: string) => string,
): Readonly<Record<string, string>> {
  const ends = (flows?.features ?? []).flatMap(({ properties }) => [
    properties.originAdcode,
    properties.destinationAdcode,
  ]);
  const missing = isWanted ? [...new Set(ends)].filter((adcode) => nameOf(adcode) === '') : [];
  return useQueries({
    queries: missing.map((adcode) => searchQuery(adcode)),
    combine: nameFirstPlaces,
  });
}
