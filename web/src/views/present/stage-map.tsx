import type { Bounds } from '../../map/map-props.ts';
import { MapStage } from '../shell/map-stage.tsx';
import { useStageColumn } from './use-stage-column.ts';

const moveMilliseconds = 1800;

/** The live map of a chapter. It stays the same map from chapter to chapter, so that the camera flies between them. */
export function StageMap({ bounds }: { readonly bounds: Bounds | null }) {
  const left = useStageColumn();
  const padding = { top: 8, right: 8, bottom: 28, left };
  return <MapStage padding={padding} bounds={bounds} longestMoveMilliseconds={moveMilliseconds} />;
}
