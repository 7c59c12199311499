import type { MapContextPoint } from './map-props.ts';
import type { MarkStroke } from './mark-geometry.ts';
import { palettes, type Theme } from './palette.ts';

/** Side of the drawing of a zone or an event, in CSS pixels at size 1. */
export const contextMarkBox = 20;

/** Where a mark stands beside the seat it belongs to, in pixels: zones to the left and events to the right, so that a node hides neither. */
export const contextOffset = { aside: 12, above: 14 } as const;

const nothing = { fill: null, stroke: null, width: 0, dash: [] } as const;

/** A flag on its pole, and a triangle: shapes that no cluster and no branch has. */
const pole = 'M6 3.6V16.4';
const flag = 'M6 4.2H15L12.4 7.4L15 10.6H6z';
const triangle = 'M10 4.2L16 15H4z';

export function isContextKind(text: string): text is MapContextPoint['kind'] {
  return text === 'zone' || text === 'event';
}

/** How demonstration zones and matchmaking events look, from the lowest stroke: told apart by shape alone. */
export function contextStrokes(kind: MapContextPoint['kind'], theme: Theme): readonly MarkStroke[] {
  const { casing, branch } = palettes[theme];
  const seam = { ...nothing, fill: casing, stroke: casing, width: 4.6 };
  if (kind === 'event') {
    return [
      { ...seam, path: triangle },
      { ...nothing, path: triangle, fill: casing, stroke: branch, width: 1.8 },
    ];
  }
  return [
    { ...seam, path: `${pole}${flag}` },
    { ...nothing, path: pole, stroke: branch, width: 1.8 },
    { ...nothing, path: flag, fill: branch, stroke: branch, width: 1.2 },
  ];
}
