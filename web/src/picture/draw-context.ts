import { contextMarkBox, contextStrokes } from '../map/context-mark.ts';
import { palettes } from '../map/palette.ts';
import { boxAbout } from './boxes.ts';
import type { DrawnMarks } from './draw-clusters.ts';
import type { Drawing } from './map-content.ts';
import { markShapes, text } from './shapes.ts';

const scale = 0.85;
/** Beside the seat they belong to, zones to the left and events to the right, so that a node hides neither. */
const aside = 11 * scale;

/** Demonstration zones and matchmaking events, each with its number where there are several. */
export function drawContext({ content, projection }: Drawing): DrawnMarks {
  if (content.view !== 'transfers') return { shapes: [], taken: [] };
  const { branch, casing } = palettes[content.theme];
  const marks = content.contextPoints.map((point) => {
    const side = point.kind === 'zone' ? -1 : 1;
    const [x, y] = projection.project(point.position);
    return { ...point, side, x: x + side * aside, y: y - aside };
  });
  const half = (contextMarkBox * scale) / 2;
  return {
    shapes: marks.flatMap(({ kind, count, side, x, y }) => [
      ...markShapes(contextStrokes(kind, content.theme), { x: x - half, y: y - half, scale }),
      ...(count > 1
        ? [
            text(String(count), [x + side * 12, y - 2], {
              ...{ size: 10, colour: branch, halo: casing, anchor: 'middle' },
            }),
          ]
        : []),
    ]),
    taken: marks.map(({ x, y }) => boxAbout([x, y], half)),
  };
}
