import type { PlannedSite } from '@icfm/api/sites/schema';

/** How many of the clusters that a site serves nothing covers today. */
export function newClusterCount({ serves }: Pick<PlannedSite, 'serves'>): number {
  return serves.filter(({ isNew }) => isNew).length;
}
