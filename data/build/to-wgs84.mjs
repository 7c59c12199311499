import gcoord from 'gcoord';
import { polygonsOf } from './geometry.mjs';

const GRID = 1024;
const HALF_CELL = 0.5 / GRID;
const cache = new Map();

/** Millionths of a degree, about a decimetre. */
export const roundDegrees = (value) => Math.round(value * 1e6) / 1e6;

/** From the Chinese datum GCJ-02 to WGS 84. @param {[number, number]} position */
export function toWgs84([x, y]) {
  const [longitude, latitude] = gcoord.transform([x, y], gcoord.GCJ02, gcoord.WGS84);
  return [roundDegrees(longitude), roundDegrees(latitude)];
}

/**
 * The polygons of a geometry stored by the ECharts encoder, which keeps ceil(coordinate × 1024): the mean bias of half a
 * cell is undone, then GCJ-02 converted unless `datum` says that the unit is in WGS 84 already.
 */
export function decodePolygons(geometry, datum) {
  const toPosition = datum === 'WGS 84' ? unbiased : shifted;
  return polygonsOf(geometry)
    .map((polygon) => polygon.map((ring) => decodeRing(ring, toPosition)).filter((ring) => ring !== null))
    .filter((polygon) => polygon.length > 0);
}

function decodeRing(ring, toPosition) {
  const out = [];
  let last = [];
  for (const position of ring) {
    const node = [Math.round(position[0] * GRID), Math.round(position[1] * GRID)];
    if (node[0] === last[0] && node[1] === last[1]) continue;
    last = node;
    out.push(toPosition(node));
  }
  // By identity, not by value: a node converted afresh is closed by one more position, which cleaning takes off.
  if (out.length > 0 && out[0] !== out.at(-1)) out.push(out[0]);
  return out.length >= 4 ? out : null;
}

function unbiased([x, y]) {
  return [roundDegrees(x / GRID - HALF_CELL), roundDegrees(y / GRID - HALF_CELL)];
}

/** Every grid node is converted once, so that shared vertices stay identical to the last bit. */
function shifted([x, y]) {
  const key = x * 262144 + y;
  if (!cache.has(key)) cache.set(key, toWgs84([x / GRID - HALF_CELL, y / GRID - HALF_CELL]));
  return cache.get(key);
}
