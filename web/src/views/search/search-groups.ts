import type { SearchAnswer, SearchHit } from '@icfm/api/search/schema';

export const searchGroups = ['places', 'clusters', 'branches', 'banks'] as const;
export type SearchGroup = (typeof searchGroups)[number];
export type Option = { readonly group: SearchGroup; readonly hit: SearchHit };

/** So many hits of one group are offered; the place asked for stands first. */
const mostOfGroup = 6;

/** The hits as one list for the arrow keys, group after group. */
export function toOptions(answer: SearchAnswer | undefined): Option[] {
  if (!answer) return [];
  return searchGroups.flatMap((group) => answer[group].slice(0, mostOfGroup).map((hit) => ({ group, hit })));
}
