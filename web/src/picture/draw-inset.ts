import type { Geometry } from 'geojson';
import { contains, southChinaSeaBounds } from '../map/camera.ts';
import { insetHeight, insetWidth } from '../map/inset-geometry.ts';
import { mapMessages } from '../map/messages.ts';
import { palettes } from '../map/palette.ts';
import { meets } from './boxes.ts';
import type { Drawing } from './map-content.ts';
import { fitProjection, type Projection } from './projection.ts';
import type { Shape } from './shape.ts';
import { type Box, path, placeShapes, rectanglePath, text } from './shapes.ts';
import { areasPath, linesPath } from './trace.ts';

const gap = 12;

/** Where the inset covers the fewest marks, in the lower right corner if it can; null where the picture shows the islands whole. */
export function insetBox({ width, height, bounds }: Projection, marks: readonly Box[]): Box | null {
  if (contains(bounds, southChinaSeaBounds)) return null;
  const [right, bottom] = [width - insetWidth - gap, height - insetHeight - gap];
  const corners = [
    { x: right, y: bottom },
    { x: gap, y: bottom },
    { x: right, y: gap },
    { x: gap, y: gap },
  ].map((corner) => ({ ...corner, width: insetWidth, height: insetHeight }));
  const covered = corners.map((corner) => marks.filter((mark) => meets(mark, corner)).length);
  return corners[covered.indexOf(Math.min(...covered))] ?? null;
}

/** Land, islands and dashes, cut along the edge of the inset. */
function seaShapes({ content, ground }: Drawing): Shape[] {
  const { land, landLine, ground: own, outline, dashLine } = palettes[content.theme];
  const projection = fitProjection(southChinaSeaBounds, { width: insetWidth, height: insetHeight }, 0);
  const areaPath = (geometries: readonly (Geometry | null)[]) => areasPath(geometries, projection, { beyond: 0 });
  return [
    path(areaPath(ground.world), { fill: land, stroke: landLine, strokeWidth: 0.5 }),
    path(areaPath(ground.provinces.map(({ geometry }) => geometry)), { fill: own, stroke: outline, strokeWidth: 0.7 }),
    path(linesPath(ground.dashes, projection), { stroke: dashLine, strokeWidth: 1.3 }),
  ];
}

/** The South China Sea whole, where the picture cuts it. */
export function drawInset(drawing: Drawing, box: Box): Shape[] {
  const { content } = drawing;
  const { water, label, outline } = palettes[content.theme];
  const name = mapMessages[content.language].southChinaSea;
  const at = [box.x + box.width / 2, box.y + box.height - 7] as const;
  return [
    path(rectanglePath(box), { fill: water }),
    ...placeShapes(seaShapes(drawing), { x: box.x, y: box.y, scale: 1 }),
    path(rectanglePath(box), { stroke: outline, strokeWidth: 1 }),
    text(name, at, { size: 9, colour: label, anchor: 'middle', halo: water }),
  ];
}
