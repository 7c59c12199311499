import { boundsAround } from '../../state/region-bounds.ts';
import type { SelectionKind } from '../../state/selection.ts';
import { useView } from '../shell/view-context.tsx';
import type { Option, SearchGroup } from './search-groups.ts';

const kinds: Readonly<Record<Exclude<SearchGroup, 'places'>, SelectionKind>> = {
  clusters: 'cluster',
  branches: 'branch',
  banks: 'bank',
};

/** Leads to a hit: a place becomes the region; a cluster, branch or bank the selection, and the map goes there. */
export function useGoTo(): (option: Option) => void {
  const { state, select, openRegion, setFocus } = useView();
  return ({ group, hit }) => {
    if (group === 'places') return openRegion(hit.id);
    if (hit.centre) setFocus({ region: state.region, bounds: boundsAround(hit.centre) });
    return select({ kind: kinds[group], id: group === 'banks' ? hit.nameZh : hit.id });
  };
}
