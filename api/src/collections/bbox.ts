import { crs84, isOnEarth, type ReferenceSystem } from '../geo/reference-systems.ts';
import type { Bbox } from './schema.ts';

/**
 * A bbox from its text in the axes of a reference system: 4 numbers, or 6 with heights, which are dropped. In degrees,
 * longitude first; null where it is no valid box.
 */
export function parseBbox(text: string, system: ReferenceSystem = crs84): Bbox | null {
  const corners = cornersOf(text);
  return corners && boxBetween(corners, system);
}

/** Whether a text leaves the Earth, and with its two axes the other way round is a box. */
export function isSwappedBbox(text: string, system: ReferenceSystem): boolean {
  const corners = cornersOf(text);
  if (corners === null || corners.every((corner) => isOnEarth(system.toDegrees(corner)))) return false;
  const [[low, second], [high, fourth]] = corners;
  return (
    boxBetween(
      [
        [second, low],
        [fourth, high],
      ],
      system,
    ) !== null
  );
}

type Corner = readonly [first: number, second: number];
type Corners = readonly [low: Corner, high: Corner];

function cornersOf(text: string): Corners | null {
  const parts = text.split(',');
  if (parts.length !== 4 && parts.length !== 6) return null;
  if (!parts.every((part) => /^[+-]?(\d+(\.\d*)?|\.\d+)$/.test(part.trim()))) return null;
  const numbers = parts.map(Number);
  const [low = 0, second = 0, high = 0, fourth = 0] =
    parts.length === 4 ? numbers : numbers.filter((_, index) => index % 3 !== 2);
  return [
    [low, second],
    [high, fourth],
  ];
}

function boxBetween([low, high]: Corners, system: ReferenceSystem): Bbox | null {
  const [west, south] = system.toDegrees(low);
  const [east, north] = system.toDegrees(high);
  return isOnEarth([west, south]) && isOnEarth([east, north]) && south <= north ? [west, south, east, north] : null;
}

/** The boxes to search: two where the bbox crosses the antimeridian. */
export function splitAtAntimeridian([west, south, east, north]: Bbox): Bbox[] {
  if (west <= east) return [[west, south, east, north]];
  return [
    [west, south, 180, north],
    [-180, south, east, north],
  ];
}

export function contains(outer: Bbox, inner: Bbox): boolean {
  return outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];
}

/** The box around all boxes; the whole Earth where there is none. */
export function surround(boxes: readonly Bbox[]): Bbox {
  const [first, ...rest] = boxes;
  if (!first) return [-180, -90, 180, 90];
  const box: Bbox = [...first];
  for (const [west, south, east, north] of rest) {
    box[0] = Math.min(box[0], west);
    box[1] = Math.min(box[1], south);
    box[2] = Math.max(box[2], east);
    box[3] = Math.max(box[3], north);
  }
  return box;
}
