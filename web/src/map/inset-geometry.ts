import { southChinaSeaBounds } from './camera.ts';
import { toMercator } from './curve.ts';
import { linesOf } from './lines-of.ts';

export const insetWidth = 104;
const [west, south, east, north] = southChinaSeaBounds;
const [left, bottom] = toMercator([west, south]);
const [right, top] = toMercator([east, north]);
const scale = insetWidth / (right - left);
export const insetHeight = Math.round((bottom - top) * scale);

/** Two digits are a hundredth of a pixel: finer than any screen. */
function point([longitude = 0, latitude = 0]: GeoJSON.Position): string {
  const [x, y] = toMercator([longitude, latitude]);
  return `${((x - left) * scale).toFixed(2)} ${((y - top) * scale).toFixed(2)}`;
}

function linePath(line: readonly GeoJSON.Position[]): string {
  const points = line.map(point);
  // Neighbouring points that fall together say nothing.
  const distinct = points.filter((current, index) => current !== points[index - 1]);
  return `M${distinct.join('L')}`;
}

function isNear(line: readonly GeoJSON.Position[]): boolean {
  return line.some(([longitude = 0, latitude = 0]) => {
    return longitude > west - 8 && longitude < east + 8 && latitude > south - 8 && latitude < north + 6;
  });
}

/** SVG path data of all lines and rings near the South China Sea, projected into the inset. */
export function insetPath(geometries: readonly (GeoJSON.Geometry | null)[]): string {
  return geometries.flatMap(linesOf).filter(isNear).map(linePath).join('');
}
