import { boundsOf, polygonsOf, ringArea } from './geometry.mjs';

const SCAN_LINES = 16;

/** A point inside the largest polygon: the middle of the widest of 15 horizontal chords, those near its middle favoured. */
export function interiorPoint(geometry) {
  const size = (polygon) => Math.abs(ringArea(polygon[0]));
  const [polygon] = polygonsOf(geometry)
    .slice()
    .sort((one, other) => size(other) - size(one));
  const [, south, , north] = boundsOf({ type: 'Polygon', coordinates: polygon });
  let best = { width: 0, point: null };
  for (let line = 1; line < SCAN_LINES; line++) {
    // The small shift keeps the line off vertices.
    const y = south + ((north - south) * line) / SCAN_LINES + 1e-9;
    const crossings = crossingsAt(polygon, y);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const width = (crossings[i + 1] - crossings[i]) * (1 - Math.abs(line - 8) / 12);
      if (width > best.width) best = { width, point: [(crossings[i] + crossings[i + 1]) / 2, y] };
    }
  }
  return best.point;
}

function crossingsAt(polygon, y) {
  const crossings = [];
  for (const ring of polygon) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      if (ring[i][1] > y === ring[j][1] > y) continue;
      crossings.push(((ring[j][0] - ring[i][0]) * (y - ring[i][1])) / (ring[j][1] - ring[i][1]) + ring[i][0]);
    }
  }
  return crossings.sort((one, other) => one - other);
}
