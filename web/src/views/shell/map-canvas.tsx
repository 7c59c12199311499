import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sessionQuery } from '../../api/session-query.ts';
import { useCoverage } from '../../api/use-coverage.ts';
import { useNames } from '../../api/use-names.ts';
import { fill } from '../../i18n/fill.ts';
import { useWords } from '../../i18n/use-words.tsx';
import type { Bounds, Camera, MapPadding, MapTarget } from '../../map/map-props.ts';
import { MapView } from '../../map/map-view.tsx';
import { toTarget } from '../../state/selection.ts';
import type { UrlState } from '../../state/url.ts';
import { replaced } from '../../state/use-view-state.ts';
import { useRegionPath } from '../coverage/use-region-names.ts';
import { mapDepths } from '../coverage/verdict-at.ts';
import { useFinance } from '../finance/use-finance.ts';
import { useComparedPlan } from '../scenarios/use-compared-plan.ts';
import { useMapPlan } from '../sites/use-map-plan.ts';
import { useTransfers } from '../transfers/use-transfers.ts';
import { useApprovalNumber } from './use-approval-number.ts';
import { useMapBounds } from './use-map-bounds.ts';
import { useMapContent } from './use-map-content.ts';
import { useMapDetail } from './use-map-detail.ts';
import { useView } from './view-context.tsx';

function readCamera(camera: readonly number[] | null): Camera | null {
  const [longitude, latitude, zoom] = camera ?? [];
  if (longitude === undefined || latitude === undefined || zoom === undefined) return null;
  return { longitude, latitude, zoom };
}

function writeCamera({ longitude, latitude, zoom }: Camera): number[] {
  return [Number(longitude.toFixed(4)), Number(latitude.toFixed(4)), Number(zoom.toFixed(2))];
}

function useAttribution(): string {
  const { state } = useView();
  const { words, format } = useWords();
  const coverage = useCoverage(state).answer;
  const transfers = useTransfers().answer;
  const finance = useFinance().answer;
  // Each view says the date of the lists that it was made from.
  const answer = state.view === 'transfers' ? (finance ?? transfers) : coverage;
  return answer ? fill(words.app.attribution, { asOf: format.month(answer.dataAsOf) }) : '';
}

/** What a click on the map selects: a line is a corridor, not a single record. */
function selectedBy(target: MapTarget | null, { view, task }: UrlState): string | null {
  const isCorridor = view === 'transfers' || (view === 'gaps' && task === 'corridors');
  return isCorridor && target ? target.replace(/^flow:/, 'corridor:') : target;
}

export type MapCanvasProps = {
  readonly padding: MapPadding;
  /** What is to be in sight; null or absent: the region whole. */
  readonly bounds?: Bounds | null;
  /** The longest a move of the camera may take; that of the map itself if absent. */
  readonly longestMoveMilliseconds?: number;
  readonly magnification?: number;
  /** Hears whether the flows are to move, in place of the address; the map then stays flat or a globe as it is. */
  readonly onMoving?: (isMoving: boolean) => void;
};

/** What the map's own buttons change: the address, or what a presentation makes of it. */
function useControls(onMoving: MapCanvasProps['onMoving']) {
  const { set } = useView();
  if (onMoving) return { onMoving };
  return {
    onMoving: (isMoving: boolean) => void set({ motion: isMoving }, replaced),
    onProjection: (projection: UrlState['projection']) => void set({ projection }, replaced),
  };
}

/** The map with all it needs: clusters kept, figures, flows, the detail around the selection, the camera. */
export function MapCanvas({ padding, bounds, onMoving, ...stage }: MapCanvasProps) {
  const { state, set, theme, selection, hovered, setHovered } = useView();
  const { language } = useWords();
  const names = useNames();
  const [initialCamera] = useState(() => readCamera(state.camera));
  const comparedPlan = useComparedPlan();
  const ofRegion = useMapBounds();
  return (
    <MapView
      language={language}
      theme={theme}
      {...useMapContent()}
      dataVersion={useQuery(sessionQuery).data?.dataVersion ?? null}
      bank={state.bank}
      depth={mapDepths[state.depth]}
      colourBy={state.colour}
      sectorGroups={names.sectorGroups}
      placeName={useRegionPath(state.region).steps.at(-1)?.name ?? ''}
      scope={/^\d{6}$/.test(state.region) ? state.region : null}
      selected={toTarget(selection)}
      hovered={hovered}
      detail={useMapDetail()}
      plan={useMapPlan() ?? comparedPlan}
      onSelect={(target) => set({ selected: selectedBy(target, state) })}
      onHover={setHovered}
      {...useControls(onMoving)}
      initialCamera={initialCamera}
      onCameraChange={(camera) => set({ camera: writeCamera(camera) }, replaced)}
      bounds={bounds ?? ofRegion}
      {...stage}
      padding={padding}
      attribution={useAttribution()}
      approvalNumber={useApprovalNumber()}
    />
  );
}
