import type { Bounds } from '../../map/map-props.ts';
import { MapStage } from '../shell/map-stage.tsx';
import { useStageColumn } from './use-stage-column.ts';

const moveMilliseconds = 1800;

type StageMapProps = { readonly bounds: Bounds | null; readonly onMoving: (isMoving: boolean) => void };

/** The live map of a chapter. It stays the same map from chapter to chapter, so that the camera flies between them. */
export function StageMap({ bounds, onMoving }: StageMapProps) {
  const column = useStageColumn();
  const padding =
    column > 0
      ? { top: 8, right: 8, bottom: 28, left: column }
      : { top: 8, right: 8, bottom: Math.round(window.innerHeight / 2), left: 0 };
  return <MapStage {...{ padding, bounds, onMoving }} longestMoveMilliseconds={moveMilliseconds} />;
}
