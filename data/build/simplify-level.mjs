import { polygonsOf, toGeometry } from './geometry.mjs';
import { snapIslands } from './islands.mjs';
import { byCode, shape } from './shape.mjs';

/**
 * A level simplified on its own shared topology. `interval` is the spacing of weighted Visvalingam in metres,
 * `detached` the smallest detached island and `smallestIsland` the smallest kept one in km², `grid` the grid in degrees.
 */
export async function simplifyLevel(features, kept, level, keyOf) {
  const { interval, detached, grid } = level;
  const gap = Math.max(2, interval / 200);
  const output = `-o out.json precision=${grid} fix-geometry`;
  const simplify = `-i a.json -simplify interval=${interval} keep-shapes -filter-islands min-area=${detached}km2`;
  const simple = (await shape(`${simplify} -clean gap-fill-area=${gap}km2 ${output}`, { a: features })).out;
  const clean = (await shape(`-i a.json -clean gap-fill-area=1km2 ${output}`, { a: simple })).out;
  const polygons = new Map(clean.map(({ properties, geometry }) => [properties.adcode, polygonsOf(geometry)]));
  for (const island of kept) {
    const snapped = snapIslands(island.polygons, level);
    const key = keyOf(island.adcode);
    if (snapped.length > 0) polygons.set(key, [...(polygons.get(key) ?? []), ...snapped]);
  }
  let result = [...polygons].map(([adcode, parts]) => ({
    type: 'Feature',
    properties: { adcode },
    geometry: toGeometry(parts),
  }));
  // Twice: the first pass may leave slivers where it moved vertices to the grid.
  for (let pass = 0; pass < 2; pass++) {
    result = (await shape(`-i a.json -clean gap-fill-area=0.5km2 ${output}`, { a: result })).out;
  }
  return byCode(result);
}

/** Full-detail units of the next level, dissolved from those below. */
export async function dissolveUp(features, keyOf) {
  const keyed = features.map(({ properties, geometry }) => ({
    type: 'Feature',
    properties: { k: keyOf(properties.adcode) },
    geometry,
  }));
  return (await shape('-i a.json -each "adcode=k" -dissolve2 adcode -o out.json', { a: keyed })).out;
}
