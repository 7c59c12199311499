import { contains, planarArea } from './geometry.mjs';

/** Polygons in which a ring that touches itself in a vertex has become several rings, so that the result is valid. */
export function tidyPolygons(polygons) {
  return polygons.flatMap((polygon) => {
    const isTidy = polygon.every((ring) => splitRing(ring).length === 1);
    return isTidy ? [polygon] : splitPolygon(polygon);
  });
}

function splitRing(ring) {
  const loops = [];
  const open = [];
  const places = new Map();
  for (const position of ring.slice(0, -1)) {
    const key = `${position}`;
    if (places.has(key)) {
      const loop = open.splice(places.get(key));
      for (const vertex of loop) places.delete(`${vertex}`);
      loops.push([...loop, loop[0]]);
    }
    places.set(key, open.length);
    open.push(position);
  }
  loops.push([...open, open[0]]);
  return loops.filter((loop) => loop.length >= 4);
}

/** Rings wound as the outer one are shells of their own, the others holes of the smallest shell around them. */
function splitPolygon([outer, ...inner]) {
  const sign = Math.sign(planarArea(outer));
  const rings = [...splitRing(outer), ...inner.flatMap(splitRing)];
  const isShell = (ring) => Math.sign(planarArea(ring)) === sign;
  const polygons = rings.filter(isShell).map((ring) => [ring]);
  for (const hole of rings.filter((ring) => !isShell(ring))) {
    const around = polygons.filter(([shell]) => isWithin(hole, shell));
    const size = ([shell]) => Math.abs(planarArea(shell));
    around.sort((one, other) => size(one) - size(other))[0]?.push(hole);
  }
  return polygons;
}

function isWithin(hole, shell) {
  const area = { type: 'Polygon', coordinates: [shell] };
  const inside = hole.filter((vertex) => contains(vertex, area)).length;
  if (inside > hole.length / 2) return true;
  return contains([(hole[0][0] + hole[1][0]) / 2, (hole[0][1] + hole[1][1]) / 2], area);
}
