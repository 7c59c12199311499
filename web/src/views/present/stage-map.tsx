import type { Bounds } from '../../map/map-props.ts';
import { MapStage } from '../shell/map-stage.tsx';
import { useMagnification } from './use-magnification.ts';
import { useStageColumn } from './use-stage-column.ts';

const moveMilliseconds = 1800;
/** Room about the picture, and below it for the attribution. */
const [margin, foot] = [8, 28];

type StageMapProps = { readonly bounds: Bounds | null; readonly onMoving: (isMoving: boolean) => void };

/**
 * The live map of a chapter. It stays the same map from chapter to chapter, so that the camera flies between them. In a
 * large window it is laid out as in a usual one and enlarged as a whole: names, nodes and arcs are read from afar.
 */
export function StageMap({ bounds, onMoving }: StageMapProps) {
  const column = useStageColumn();
  const magnification = useMagnification();
  const laidOut = (pixels: number) => Math.round(pixels / magnification);
  const padding =
    column > 0
      ? { top: margin, right: margin, bottom: foot, left: laidOut(column) }
      : { top: margin, right: margin, bottom: laidOut(window.innerHeight / 2), left: 0 };
  const side = `${100 / magnification}%`;
  return (
    <div
      className="absolute top-0 left-0 origin-top-left"
      style={{ width: side, height: side, transform: magnification === 1 ? undefined : `scale(${magnification})` }}
    >
      <MapStage {...{ padding, bounds, onMoving, magnification }} longestMoveMilliseconds={moveMilliseconds} />
    </div>
  );
}
