import { areaSquareKilometers, polygonsOf, toGeometry } from './geometry.mjs';

/** Small islands that a map of China shows at any scale, so never simplified away: Sansha, Diaoyu, Chiwei, Dongsha. */
function isKept(adcode, [outer]) {
  const [x, y] = outer[0];
  if (adcode === '460300') return true;
  if (x > 123 && y > 25 && y < 26.5) return true;
  return adcode === '441581' && x > 115.8 && y < 21.5;
}

/** Parts the islands to be kept from the rest: `kept` are polygons by code, `main` the features without them. */
export function partIslands(features) {
  const main = [];
  const kept = [];
  for (const { properties, geometry } of features) {
    const { adcode } = properties;
    const islands = polygonsOf(geometry).filter((polygon) => isKept(adcode, polygon));
    const rest = polygonsOf(geometry).filter((polygon) => !isKept(adcode, polygon));
    if (islands.length > 0) kept.push({ adcode, polygons: islands });
    if (rest.length > 0) main.push({ type: 'Feature', properties: { adcode }, geometry: toGeometry(rest) });
  }
  return { main, kept };
}

/** The outlines of islands of at least this area on the grid of a level; those that vanish on it are left out. */
export function snapIslands(polygons, { grid, smallestIsland }) {
  return polygons
    .filter((polygon) => areaSquareKilometers({ type: 'Polygon', coordinates: polygon }) >= smallestIsland)
    .map(([outer]) => [snapRing(outer, grid)])
    .filter(([ring]) => ring.length >= 4);
}

function snapRing(ring, grid) {
  const snap = (value) => Math.round(value / grid) * grid;
  const snapped = ring.map(([x, y]) => [snap(x), snap(y)]);
  return snapped.filter(([x, y], index) => index === 0 || x !== snapped[index - 1][0] || y !== snapped[index - 1][1]);
}
