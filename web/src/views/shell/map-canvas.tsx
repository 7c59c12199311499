import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { placeQuery } from '../../api/queries.ts';
import { sessionQuery } from '../../api/session-query.ts';
import { useCoverage } from '../../api/use-coverage.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type {
  Bounds,
  Camera,
  MapContextPoint,
  MapFlow,
  MapFlowNode,
  MapOwnBranch,
  MapPadding,
  MapTarget,
} from '../../map/map-props.ts';
import { MapView } from '../../map/map-view.tsx';
import { boundsOfItem, fixedBounds } from '../../state/region-bounds.ts';
import { toTarget } from '../../state/selection.ts';
import type { UrlState } from '../../state/url.ts';
import { replaced } from '../../state/use-view-state.ts';
import { mapDepths, withVerdictAt } from '../coverage/verdict-at.ts';
import { useImporting } from '../data/import-context.tsx';
import { useMapFinance } from '../finance/use-map-finance.ts';
import { useMapGaps } from '../gaps/use-map-gaps.ts';
import { useChoropleth } from '../metrics/use-choropleth.ts';
import { useClusterFigures } from '../metrics/use-cluster-figures.ts';
import { useMapCorridors } from '../pairing/use-map-corridors.ts';
import { useComparedPlan } from '../scenarios/use-compared-plan.ts';
import { useMapPlan } from '../sites/use-map-plan.ts';
import { useMapTransfers } from '../transfers/use-map-transfers.ts';
import { useApprovalNumber } from './use-approval-number.ts';
import { useMapDetail } from './use-map-detail.ts';
import { useView } from './view-context.tsx';

function useBounds(): Bounds | null {
  const { state, focus } = useView();
  const { preview } = useImporting();
  const { region } = state;
  const fixed = fixedBounds(region);
  const { data } = useQuery({ ...placeQuery(region), enabled: fixed === null });
  const ofRegion = useMemo(() => fixed ?? (data ? boundsOfItem(data) : null), [fixed, data]);
  return preview?.bounds ?? (focus?.region === region ? focus.bounds : ofRegion);
}

function readCamera(camera: readonly number[] | null): Camera | null {
  const [longitude, latitude, zoom] = camera ?? [];
  if (longitude === undefined || latitude === undefined || zoom === undefined) return null;
  return { longitude, latitude, zoom };
}

function writeCamera({ longitude, latitude, zoom }: Camera): number[] {
  return [Number(longitude.toFixed(4)), Number(latitude.toFixed(4)), Number(zoom.toFixed(2))];
}

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

function useAttribution(): string {
  const { state } = useView();
  const { words, format } = useWords();
  const { answer } = useCoverage(state);
  return answer ? fill(words.app.attribution, { asOf: format.month(answer.dataAsOf) }) : '';
}

const noFlows: readonly MapFlow[] = [];
const noNodes: readonly MapFlowNode[] = [];
const noPoints: readonly MapContextPoint[] = [];
const noBranches: readonly MapOwnBranch[] = [];

/**
 * What the view shows. While rows are previewed they stand on the plain map, so that nothing is taken for them; a list
 * that stays in the browser brings the clusters with its own verdicts.
 */
function useContent() {
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

/** What a click on the map selects: among corridors a line is one of them, not a single record. */
function selectedBy(target: MapTarget | null, { view, task }: UrlState): string | null {
  const isCorridor = view === 'gaps' && task === 'corridors';
  return isCorridor && target ? target.replace(/^flow:/, 'corridor:') : target;
}

/** The map with all it needs: clusters kept, figures, flows, the detail around the selection, the camera. */
export function MapCanvas({ padding }: { readonly padding: MapPadding }) {
  const { state, set, theme, selection, hovered, setHovered } = useView();
  const { language } = useWords();
  const names = useNames();
  const [initialCamera] = useState(() => readCamera(state.camera));
  const comparedPlan = useComparedPlan();
  return (
    <MapView
      language={language}
      theme={theme}
      {...useContent()}
      dataVersion={useQuery(sessionQuery).data?.dataVersion ?? null}
      bank={state.bank}
      depth={mapDepths[state.depth]}
      colourBy={state.colour}
      sectorGroups={names.sectorGroups}
      scope={/^\d{6}$/.test(state.region) ? state.region : null}
      selected={toTarget(selection)}
      hovered={hovered}
      detail={useMapDetail()}
      plan={useMapPlan() ?? comparedPlan}
      onSelect={(target) => set({ selected: selectedBy(target, state) })}
      onHover={setHovered}
      initialCamera={initialCamera}
      onCameraChange={(camera) => set({ camera: writeCamera(camera) }, replaced)}
      bounds={useBounds()}
      padding={padding}
      attribution={useAttribution()}
      approvalNumber={useApprovalNumber()}
    />
  );
}
