import { landBeyond } from '../map/layers/ground-style.ts';
import { palettes } from '../map/palette.ts';
import type { Drawing } from './map-content.ts';
import { byZoom } from './projection.ts';
import type { Shape } from './shape.ts';
import { path } from './shapes.ts';
import { areaRings, areasPath, linesPath, ringsPath } from './trace.ts';

/** Land of other countries, and beyond what the outlines hold. */
export function drawWorld({ content, ground, projection }: Drawing): Shape[] {
  const { land, landLine } = palettes[content.theme];
  return [
    path(areasPath(ground.world, projection, { units: plainUnits }), {
      fill: land,
      stroke: landLine,
      strokeWidth: 0.8,
    }),
    path(areasPath([landBeyond], projection), { fill: land }),
  ];
}

/** What only surrounds the picture needs no finer outline. */
const plainUnits = 0.5;

/** Widths of the strokes that together look like one soft shadow, as shares of its full width. */
const shadowSteps = [1, 0.78, 0.56, 0.36, 0.18] as const;
const shadowDown = 2;
/** The shadow is soft: its outline may be rough, and islands have none. */
const roughUnits = 1;
const leastShadowed = 6;

/** A soft shadow about China, below everything that is filled: only its outer half shows. */
export function drawShadow({ content, ground, projection }: Drawing): Shape[] {
  const { shadow } = palettes[content.theme];
  const rings = ground.provinces
    .flatMap(({ geometry }) => areaRings(geometry, projection, { units: roughUnits }))
    .filter((ring) => ring.length > leastShadowed)
    .map((ring) => ring.map(([x, y]): [number, number] => [x, y + shadowDown]));
  const d = ringsPath(rings);
  const width = byZoom(projection.zoom, [3, 13], [8, 18]);
  const opacity = (content.theme === 'light' ? 0.34 : 0.6) / shadowSteps.length;
  return shadowSteps.map((share) => path(d, { stroke: shadow, strokeWidth: width * share, opacity: opacity * 0.8 }));
}

/** The ten-dash line: part of every picture. */
export function drawDashLine({ content, ground, projection }: Drawing): Shape[] {
  const width = byZoom(projection.zoom, [3, 1.6], [7, 3]);
  const d = linesPath(ground.dashes, projection);
  return d === '' ? [] : [path(d, { stroke: palettes[content.theme].dashLine, strokeWidth: width })];
}
