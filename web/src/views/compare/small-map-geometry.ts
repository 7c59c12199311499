import type { Position } from 'geojson';

/** Right and down, in kilometres or pixels. */
export type Point = readonly [right: number, down: number];

/** Left, top, right, bottom in projected kilometres. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

/** Projected kilometres on a picture. */
export type Frame = {
  readonly box: Box;
  readonly pixelsPerKilometer: number;
  readonly width: number;
  readonly height: number;
};

const radiusKilometers = 6371.0088;
const radians = (degrees: number) => (degrees * Math.PI) / 180;
const [sineSouth, sineNorth] = [Math.sin(radians(25)), Math.sin(radians(47))];
const cone = (sineSouth + sineNorth) / 2;
const constant = 1 - sineSouth * sineSouth + 2 * cone * sineSouth;

/**
 * Albers equal-area conic with the standard parallels usual for China, 25° and 47°, in kilometres; the central meridian
 * stands upright. Source: Snyder, Map Projections: A Working Manual (1987), 14-1 to 14-6, on the sphere.
 */
export function project([longitude = 0, latitude = 0]: Position, centralMeridian: number): Point {
  const rho = (radiusKilometers * Math.sqrt(constant - 2 * cone * Math.sin(radians(latitude)))) / cone;
  const theta = cone * radians(longitude - centralMeridian);
  return [rho * Math.sin(theta), rho * Math.cos(theta)];
}

/** The meridian through the middle of the lines; 105° where there are none. */
export function middleMeridian(lines: readonly (readonly Position[])[]): number {
  let [west, east] = [180, -180];
  for (const line of lines) {
    for (const [longitude = 0] of line) {
      west = Math.min(west, longitude);
      east = Math.max(east, longitude);
    }
  }
  return west > east ? 105 : (west + east) / 2;
}

/** The box around projected lines; null where there are none. */
export function boxAround(lines: readonly (readonly Position[])[], centralMeridian: number): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const line of lines) {
    for (const position of line) {
      const [x, y] = project(position, centralMeridian);
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
  }
  return left <= right ? [left, top, right, bottom] : null;
}

/** Pixels per kilometre at which the box fits the picture with a margin. */
export function fittingScale(
  box: Box,
  picture: { readonly width: number; readonly height: number },
  margin: number,
): number {
  const [left, top, right, bottom] = box;
  // A single point has no size: the picture then shows a kilometre each way.
  const across = (picture.width - 2 * margin) / Math.max(right - left, 1);
  const down = (picture.height - 2 * margin) / Math.max(bottom - top, 1);
  return Math.min(across, down);
}

/** Where a projected point falls on the picture, the box in its middle. */
export function toPixel([x, y]: Point, { box, pixelsPerKilometer, width, height }: Frame): Point {
  const [left, top, right, bottom] = box;
  return [
    width / 2 + (x - (left + right) / 2) * pixelsPerKilometer,
    height / 2 + (y - (top + bottom) / 2) * pixelsPerKilometer,
  ];
}

/** SVG path data of lines, to a tenth of a pixel; points that fall together are said once. */
export function pathOf(lines: readonly (readonly Position[])[], centralMeridian: number, frame: Frame): string {
  return lines
    .map((line) => {
      const points = line.map((position) =>
        toPixel(project(position, centralMeridian), frame)
          .map((value) => value.toFixed(1))
          .join(' '),
      );
      const distinct = points.filter((point, index) => point !== points[index - 1]);
      return distinct.length > 1 ? `M${distinct.join('L')}` : '';
    })
    .join('');
}

const roundLengths = [1, 2, 5];

/** The longest round length in kilometres (1, 2 or 5 times a power of ten) that a scale bar of these pixels can show. */
export function scaleBarKilometers(pixelsPerKilometer: number, mostPixels: number): number {
  const most = mostPixels / pixelsPerKilometer;
  const power = 10 ** Math.floor(Math.log10(most));
  const fitting = roundLengths.filter((length) => length * power <= most);
  return (fitting.at(-1) ?? 1) * power;
}

/** How many times larger than the smallest the largest place may be before one scale leaves the small ones unreadable. */
const widestRange = 3;

/** One scale for all where all stay readable at it, else each its own. */
export function sharedScale(fitting: readonly number[]): number | null {
  const [least, most] = [Math.min(...fitting), Math.max(...fitting)];
  return fitting.length > 1 && most / least <= widestRange ? least : null;
}
