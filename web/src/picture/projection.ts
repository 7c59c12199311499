import { fromMercator, toMercator } from '../map/curve.ts';
import type { Bounds, Position } from '../map/map-props.ts';
import type { Point } from './path-data.ts';

/** Side of the world at zoom 0, in CSS pixels: as the live map has it. */
const tilePixels = 512;
/** Kept free about what is shown. */
const marginPixels = 18;
/** A single point fitted would otherwise fill the picture. */
const closestZoom = 9.5;

export type Size = { readonly width: number; readonly height: number };

/** A part of the world on a picture: Web Mercator, as the live map, one unit a CSS pixel. */
export type Projection = Size & {
  /** As the live map counts, to look up widths and sizes. */
  readonly zoom: number;
  /** All that the picture holds, in degrees. */
  readonly bounds: Bounds;
  readonly project: (position: Position) => Point;
};

/** Fits bounds in degrees into a picture, with a margin. */
export function fitProjection(
  [west, south, east, north]: Bounds,
  { width, height }: Size,
  margin = marginPixels,
): Projection {
  const [left, bottom] = toMercator([west, south]);
  const [right, top] = toMercator([east, north]);
  const across = (width - 2 * margin) / Math.max(right - left, 1e-9);
  const down = (height - 2 * margin) / Math.max(bottom - top, 1e-9);
  const world = Math.min(across, down, tilePixels * 2 ** closestZoom);
  const [middleX, middleY] = [(left + right) / 2, (top + bottom) / 2];
  const corner = (x: number, y: number) => fromMercator([middleX + x / world, middleY + y / world]);
  const [westEnd, northEnd] = corner(-width / 2, -height / 2);
  const [eastEnd, southEnd] = corner(width / 2, height / 2);
  return {
    width,
    height,
    zoom: Math.log2(world / tilePixels),
    bounds: [westEnd, southEnd, eastEnd, northEnd],
    project: (position) => {
      const [x, y] = toMercator(position);
      return [width / 2 + (x - middleX) * world, height / 2 + (y - middleY) * world];
    },
  };
}

/** A value between stops by zoom, as the style of the live map has it; beyond the ends it stays. */
export function byZoom(zoom: number, ...stops: readonly (readonly [zoom: number, value: number])[]): number {
  const next = stops.findIndex(([at]) => at > zoom);
  const above = stops[next === -1 ? stops.length - 1 : next] ?? [0, 0];
  const below = stops[next === -1 ? stops.length - 1 : Math.max(0, next - 1)] ?? above;
  if (above[0] === below[0]) return below[1];
  return below[1] + ((above[1] - below[1]) * (zoom - below[0])) / (above[0] - below[0]);
}
