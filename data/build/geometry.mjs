/** @typedef {[number, number]} Position degrees, longitude first */
/** @typedef {Position[]} Ring closed: the first position again at the end */
/** @typedef {Ring[]} Polygon */

const EARTH_RADIUS_METERS = 6371007.2;
const RADIANS = Math.PI / 180;
const ECCENTRICITY_SQUARED = 0.00669437999014;

/** The polygons of a geometry of any areal type. @returns {Polygon[]} */
export function polygonsOf(geometry) {
  if (!geometry) return [];
  if (geometry.type === 'Polygon') return [geometry.coordinates];
  if (geometry.type === 'MultiPolygon') return geometry.coordinates;
  return geometry.type === 'GeometryCollection' ? geometry.geometries.flatMap(polygonsOf) : [];
}

/** @param {Polygon[]} polygons */
export function toGeometry(polygons) {
  if (polygons.length === 1) return { type: 'Polygon', coordinates: polygons[0] };
  return { type: 'MultiPolygon', coordinates: polygons };
}

/** West, south, east, north. */
export function boundsOf(geometry) {
  const bounds = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [outer] of polygonsOf(geometry)) {
    for (const [x, y] of outer) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}

/** Signed area of a ring in the plane, square degrees. @param {Ring} ring */
export function planarArea(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) sum += ring[i][0] * ring[i + 1][1] - ring[i + 1][0] * ring[i][1];
  return sum / 2;
}

/** Signed area in square metres on the authalic sphere, exact for edges that are straight in the sine of latitude. */
export function ringArea(ring) {
  let sum = 0;
  for (let i = 0; i < ring.length - 1; i++) {
    const [x1, y1] = ring[i];
    const [x2, y2] = ring[i + 1];
    sum += (x2 - x1) * RADIANS * (2 + Math.sin(y1 * RADIANS) + Math.sin(y2 * RADIANS));
  }
  return (sum * EARTH_RADIUS_METERS * EARTH_RADIUS_METERS) / 2;
}

/** Area in square kilometres on the WGS 84 ellipsoid, holes taken off. */
export function areaSquareKilometers(geometry) {
  const areaOfRing = (ring) => Math.abs(ringArea(ring.map(([x, y]) => [x, authalicLatitude(y)])));
  const areaOfPolygon = (polygon) =>
    polygon.reduce((area, ring, index) => area + (index ? -1 : 1) * areaOfRing(ring), 0);
  return polygonsOf(geometry).reduce((area, polygon) => area + areaOfPolygon(polygon), 0) / 1e6;
}

/** Even-odd rule, ring by ring. @param {Position} position */
export function contains(position, geometry) {
  return polygonsOf(geometry).some((polygon) => {
    let isInside = false;
    for (const ring of polygon) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        if (crosses(position, ring[i], ring[j])) isInside = !isInside;
      }
    }
    return isInside;
  });
}

function crosses([x, y], [xi, yi], [xj, yj]) {
  return yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi;
}

const eccentricity = Math.sqrt(ECCENTRICITY_SQUARED);
const authalicTerm = (sine) =>
  (1 - ECCENTRICITY_SQUARED) *
  (sine / (1 - ECCENTRICITY_SQUARED * sine * sine) -
    Math.log((1 - eccentricity * sine) / (1 + eccentricity * sine)) / (2 * eccentricity));
const authalicTermAtPole = authalicTerm(1);

function authalicLatitude(latitude) {
  const sine = authalicTerm(Math.sin(latitude * RADIANS)) / authalicTermAtPole;
  return Math.asin(Math.max(-1, Math.min(1, sine))) / RADIANS;
}
