import { useMemo } from 'react';
import { useCoverage } from '../../api/use-coverage.ts';
import type { MapContextPoint, MapFlow, MapFlowNode, MapOwnBranch } from '../../map/map-props.ts';
import { withVerdictAt } from '../coverage/verdict-at.ts';
import { useImporting } from '../data/import-context.tsx';
import { useMapFinance } from '../finance/use-map-finance.ts';
import { useMapGaps } from '../gaps/use-map-gaps.ts';
import { useChoropleth } from '../metrics/use-choropleth.ts';
import { useClusterFigures } from '../metrics/use-cluster-figures.ts';
import { useMapCorridors } from '../pairing/use-map-corridors.ts';
import { useMapTransfers } from '../transfers/use-map-transfers.ts';
import { useView } from './view-context.tsx';

const nothing = { clusters: [], lit: [] } as const;

/** The rows of the gap list in that view, else the clusters that the legend and the numbers keep. */
function useMapClusters() {
  const { state } = useView();
  const { kept } = useCoverage(state);
  const gaps = useMapGaps();
  const { depth, view } = state;
  return useMemo(() => {
    if (view === 'transfers') return nothing;
    return gaps ?? { ...nothing, clusters: kept.map((cluster) => withVerdictAt(cluster, depth)) };
  }, [gaps, kept, depth, view]);
}

const noFlows: readonly MapFlow[] = [];
const noNodes: readonly MapFlowNode[] = [];
const noPoints: readonly MapContextPoint[] = [];
const noBranches: readonly MapOwnBranch[] = [];

/**
 * What the view shows. While rows are previewed they stand on the plain map, so that nothing is taken for them; a list
 * that stays in the browser brings the clusters with its own verdicts.
 */
export function useMapContent() {
  const { state } = useView();
  const { preview, overlay } = useImporting();
  const isPreviewing = preview !== null || overlay !== null;
  const { clusters, lit } = useMapClusters();
  const corridors = useMapCorridors();
  const figures = useClusterFigures();
  const { flows, nodes } = useMapTransfers();
  const { fills, contextPoints } = useMapFinance();
  const filled = useChoropleth();
  const choropleth = useMemo(
    () => (isPreviewing ? { ...filled, level: 'none' as const } : filled),
    [filled, isPreviewing],
  );
  return {
    // Corridors are drawn as the flows they are, without the marks of clusters.
    view: overlay ? 'coverage' : corridors ? 'transfers' : state.view,
    clusters: overlay ? overlay.clusters : isPreviewing ? [] : clusters,
    lit: isPreviewing ? nothing.lit : lit,
    ownBranches: overlay?.branches ?? noBranches,
    figures: isPreviewing ? null : figures,
    flows: isPreviewing ? noFlows : (corridors ?? flows),
    flowNodes: isPreviewing || corridors ? noNodes : nodes,
    contextPoints: isPreviewing ? noPoints : contextPoints,
    fills: isPreviewing ? null : fills,
    isMoving: state.motion,
    projection: state.projection,
    choropleth,
    showsBranches: state.view === 'gaps' && !isPreviewing,
    preview: preview?.map ?? null,
    closestZoom: preview?.closestZoom,
    isKeptInSight: preview !== null,
  } as const;
}
