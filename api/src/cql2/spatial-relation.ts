import type { Geometry } from 'geojson';
import type JstsGeometry from 'jsts/org/locationtech/jts/geom/Geometry.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import type { Spatial } from './expression.ts';

const reader = new GeoJSONReader(new GeometryFactory());
const read = (geometry: Geometry): JstsGeometry => reader.read(geometry);

/** The named relations of OGC Simple Features, from the nine intersections of interior, border and outside. */
const relations: Readonly<Record<Spatial, (left: JstsGeometry, right: JstsGeometry) => boolean>> = {
  s_intersects: (left, right) => RelateOp.intersects(left, right),
  s_disjoint: (left, right) => RelateOp.disjoint(left, right),
  s_equals: (left, right) => RelateOp.equalsTopo(left, right),
  s_touches: (left, right) => RelateOp.touches(left, right),
  s_within: (left, right) => RelateOp.contains(right, left),
  s_overlaps: (left, right) => RelateOp.overlaps(left, right),
  s_crosses: (left, right) => RelateOp.crosses(left, right),
  s_contains: (left, right) => RelateOp.contains(left, right),
};

/** Whether an area has rings that cross, or the like: its inside is then not defined. */
export function isValidGeometry(geometry: Geometry): boolean {
  return IsValidOp.isValid(read(geometry));
}

/** Geometries of a filter are asked of every item: each is read once. */
const held = new WeakMap<Geometry, JstsGeometry>();

function readOnce(geometry: Geometry): JstsGeometry {
  const made = held.get(geometry) ?? read(geometry);
  held.set(geometry, made);
  return made;
}

/** Whether two geometries stand in a relation, in the plane of degrees; boxes apart answer most questions. */
export function relates(op: Spatial, left: Geometry, right: Geometry): boolean {
  const [one, other] = [readOnce(left), readOnce(right)];
  if (!one.getEnvelopeInternal().intersects(other.getEnvelopeInternal())) return op === 's_disjoint';
  return relations[op](one, other);
}
