import type { Geometry } from 'geojson';
import type JstsGeometry from 'jsts/org/locationtech/jts/geom/Geometry.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import GeoJSONReader from 'jsts/org/locationtech/jts/io/GeoJSONReader.js';
import RelateOp from 'jsts/org/locationtech/jts/operation/relate/RelateOp.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import { hasCrossingEdges } from './crossing-edges.ts';
import type { Spatial } from './expression.ts';
import { relatePoint } from './point-relation.ts';

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
  return !hasCrossingEdges(geometry) && IsValidOp.isValid(read(geometry));
}

/** Geometries of a filter are asked of every item: each is read once. */
const held = new WeakMap<Geometry, JstsGeometry>();

function readOnce(geometry: Geometry): JstsGeometry {
  const made = held.get(geometry) ?? read(geometry);
  held.set(geometry, made);
  return made;
}

/** That of a point from where it lies; null where neither is a point or that does not tell. */
function fromPlace(op: Spatial, left: Geometry, right: Geometry): boolean | null {
  if (left.type === 'Point') return relatePoint(op, { at: left.coordinates, isFirst: true }, readOnce(right));
  if (right.type === 'Point') return relatePoint(op, { at: right.coordinates, isFirst: false }, readOnce(left));
  return null;
}

/** Whether two geometries stand in a relation, in the plane of degrees; boxes apart answer most questions. */
export function relates(op: Spatial, left: Geometry, right: Geometry): boolean {
  const known = fromPlace(op, left, right);
  if (known !== null) return known;
  const [one, other] = [readOnce(left), readOnce(right)];
  const [box, otherBox] = [one.getEnvelopeInternal(), other.getEnvelopeInternal()];
  if (!box.intersects(otherBox)) return op === 's_disjoint';
  if (op === 's_equals' && !box.equals(otherBox)) return false;
  return relations[op](one, other);
}
