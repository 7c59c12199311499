import type { ClusterCoverage } from '@icfm/api/coverage/schema';
import { useEffect } from 'react';
import type { MapOwnBranch } from '../../map/map-props.ts';
import { useImporting } from '../data/import-context.tsx';

/** Shows own branches, and the clusters as they stand to them, on the map while the page is open. The camera stays. */
export function useOverlay(clusters: readonly ClusterCoverage[], branches: readonly MapOwnBranch[]): void {
  const { setOverlay } = useImporting();
  useEffect(() => setOverlay({ clusters, branches }), [clusters, branches, setOverlay]);
  useEffect(() => () => setOverlay(null), [setOverlay]);
}
