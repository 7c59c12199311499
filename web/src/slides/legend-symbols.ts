import type { Verdict } from '@icfm/api/coverage/schema';
import { type PlanMarkLook, planBox, planStrokes } from '../map/layers/plan-mark.tsx';
import { markBox, markStrokes } from '../map/mark-geometry.ts';
import { palettes, type Theme, verdictColours } from '../map/palette.ts';
import { sectorHue } from '../map/sector-colour.ts';
import { hatchPath } from '../picture/hatch-path.ts';
import type { Shape } from '../picture/shape.ts';
import { circlePath, markShapes, path, rectanglePath } from '../picture/shapes.ts';
import { symbolBox } from './slide.ts';
import { slideInk } from './slide-ink.ts';

const [middleX, middleY] = [symbolBox.width / 2, symbolBox.height / 2];
const markScale = 0.9;

/** A cluster's mark, without the casing that only a map needs. */
export function markSymbol(verdict: Verdict, kind: string, theme: Theme): readonly Shape[] {
  const strokes = markStrokes({ verdict, kind, theme, hue: null }).slice(1);
  const half = (markBox / 2) * markScale;
  return markShapes(strokes, { x: middleX - half, y: middleY - half, scale: markScale });
}

export function sectorSymbol(group: string): readonly Shape[] {
  return [
    path(rectanglePath({ x: middleX - 6, y: middleY - 6, width: 12, height: 12 }, 3.6), { fill: sectorHue(group) }),
  ];
}

const swatch = { x: 2, y: 2, width: 24, height: 12 } as const;

/** A class of regions in the colour as it looks on the map. */
export function swatchSymbol(colour: string, theme: Theme): readonly Shape[] {
  return [path(rectanglePath(swatch), { fill: colour, stroke: slideInk[theme].lineStrong, strokeWidth: 0.8 })];
}

/** Regions that are not measured. */
export function hatchSymbol(theme: Theme): readonly Shape[] {
  const { unmeasured, hatch } = palettes[theme];
  const { x, y, width, height } = swatch;
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  const line = { stroke: slideInk[theme].lineStrong, strokeWidth: 0.8 };
  return [
    path(rectanglePath(swatch), { fill: unmeasured }),
    path(hatchPath([corners]), { stroke: hatch, strokeWidth: 1.1 }),
    path(rectanglePath(swatch), line),
  ];
}

/** A circle whose area goes by a figure. */
export function sizeSymbol(scale: number, theme: Theme): readonly Shape[] {
  return [path(circlePath(middleX, middleY, 5.6 * scale), { stroke: slideInk[theme].muted, strokeWidth: 1.2 })];
}

/** The ring of those lit up. */
export function ringSymbol(theme: Theme): readonly Shape[] {
  const { stroke } = verdictColours[theme]['none-known'];
  return [
    path(circlePath(middleX, middleY, 6), { fill: stroke, opacity: 0.4 }),
    path(circlePath(middleX, middleY, 6), { stroke, strokeWidth: 2.4 }),
  ];
}

export function siteSymbol(look: PlanMarkLook, theme: Theme): readonly Shape[] {
  const scale = symbolBox.height / planBox.height;
  return markShapes(planStrokes(look, theme).slice(1), { x: middleX - (planBox.width / 2) * scale, y: 0, scale });
}
