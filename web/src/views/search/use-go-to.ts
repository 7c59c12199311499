import { useView } from '../shell/view-context.tsx';
import type { Option } from './search-groups.ts';

/** Leads to a hit: a place becomes the region, a cluster or branch the selection. */
export function useGoTo(): (option: Option) => void {
  const { select, openRegion } = useView();
  return ({ group, hit }) => {
    if (group === 'places') openRegion(hit.id);
    if (group === 'clusters') select({ kind: 'cluster', id: hit.id });
    if (group === 'branches') select({ kind: 'branch', id: hit.id });
  };
}
