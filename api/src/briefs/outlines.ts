import type { AreaTopology } from '@icfm/data/model/topology';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { tablesOf } from '../collections/build-tables.ts';
import { decodeArea, type Outlines, readOutlines } from '../collections/region-geometry.ts';
import { rowsOf } from '../collections/table.ts';
import type { ReadModel } from '../readmodel/read-model.ts';

type Shape = Polygon | MultiPolygon | null;

/** A geometry as a list of polygons, each a list of rings. */
function polygonsOf(shape: Shape): Position[][][] {
  if (shape === null) return [];
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

const provinces = new WeakMap<AreaTopology, Map<string, Position[][][]>>();

/** All provinces, decoded once: every brief shows some of them, and the inset its own. */
export function provinceOutlines(model: ReadModel): ReadonlyMap<string, Position[][][]> {
  const topology = model.catalogue.topologies.provinces;
  const known = provinces.get(topology);
  if (known) return known;
  const made = new Map(
    rowsOf(tablesOf(model).provinces).map(({ id, geometry }) => [id, polygonsOf(shapeOf(geometry()))]),
  );
  provinces.set(topology, made);
  return made;
}

const onPrefectures = new WeakMap<AreaTopology, Outlines>();

/** A province on the arcs of its prefectures, so that both borders coincide. */
export function provinceAmongPrefectures(model: ReadModel, adcode: string): Position[][][] {
  const topology = model.catalogue.topologies.prefectures;
  const outlines = onPrefectures.get(topology) ?? readOutlines(topology, 'provinces');
  onPrefectures.set(topology, outlines);
  return polygonsOf(outlines.geometryOf(adcode));
}

/** Outlines of units of one level. */
export function unitOutlines(model: ReadModel, level: 'prefectures' | 'counties', adcode: string): Position[][][] {
  return polygonsOf(shapeOf(tablesOf(model)[level].find(adcode)?.geometry() ?? null));
}

const land = new WeakMap<AreaTopology, Position[][][]>();

/** Land of the countries around. */
export function landAbroad(model: ReadModel): Position[][][] {
  const { world } = model.catalogue.topologies;
  const known = land.get(world);
  if (known) return known;
  const made = (world.objects.land?.geometries ?? []).flatMap((area) => polygonsOf(decodeArea(world, area)));
  land.set(world, made);
  return made;
}

function shapeOf(geometry: { type: string } | null): Shape {
  return isArea(geometry) ? geometry : null;
}

function isArea(geometry: { type: string } | null): geometry is Polygon | MultiPolygon {
  return geometry !== null && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon');
}
