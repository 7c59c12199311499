import type { AreaTopology, TopologyArea } from '@icfm/data/model/topology';
import type { MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import { surround } from './bbox.ts';
import type { Bbox } from './schema.ts';

/** The outlines of one level: boxes at once, geometries when asked for. */
export type Outlines = {
  bboxOf(adcode: string): Bbox | null;
  geometryOf(adcode: string): Polygon | MultiPolygon | null;
};

/** Reads the object `name` of a topology, keyed by the adcode of each area. */
export function readOutlines(topology: AreaTopology, name: string): Outlines {
  const areas = new Map((topology.objects[name]?.geometries ?? []).map((area) => [String(area.id), area]));
  const boxes = topology.arcs.map((arc) => [boxOfArc(arc, topology.transform)]);
  return {
    bboxOf(adcode) {
      const area = areas.get(adcode);
      if (!area) return null;
      return surround(area.arcs.flat(2).flatMap((arc) => boxes[arc < 0 ? ~arc : arc] ?? []));
    },
    geometryOf(adcode) {
      const area = areas.get(adcode);
      return area ? decodeArea(topology, area) : null;
    },
  };
}

/** The polygon of an area, its arcs joined and brought to degrees. */
export function decodeArea(topology: AreaTopology, area: TopologyArea): Polygon | MultiPolygon | null {
  const shape = feature(...unpack(topology, area));
  if (shape.type !== 'Feature') return null;
  const { geometry } = shape;
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon' ? geometry : null;
}

type Unpacked = Omit<AreaTopology, 'arcs'> & { arcs: [number, number][][] };

/** A topology of the arcs of one area alone, and the area by their new numbers. */
function unpack({ type, transform, arcs }: AreaTopology, area: TopologyArea): [Unpacked, TopologyArea] {
  const numbers = new Map<number, number>();
  const renumber = (arc: number) => {
    const at = arc < 0 ? ~arc : arc;
    const number = numbers.get(at) ?? numbers.size;
    numbers.set(at, number);
    return arc < 0 ? ~number : number;
  };
  const renumbered: TopologyArea =
    area.type === 'Polygon'
      ? { ...area, arcs: area.arcs.map((ring) => ring.map(renumber)) }
      : { ...area, arcs: area.arcs.map((rings) => rings.map((ring) => ring.map(renumber))) };
  const used = [...numbers.keys()].map((at) => pointsOf(arcs[at] ?? new Int32Array()));
  return [{ type, transform, objects: {}, arcs: used }, renumbered];
}

const pointsOf = (arc: Int32Array): [number, number][] =>
  Array.from({ length: arc.length / 2 }, (_, at) => [arc[2 * at] ?? 0, arc[2 * at + 1] ?? 0]);

/** Points of an arc are steps from the one before, in whole numbers of the grid (TopoJSON specification, 2.1.1). */
function boxOfArc(arc: Int32Array, { scale, translate }: AreaTopology['transform']): Bbox {
  let [x, y] = [0, 0];
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < arc.length; at += 2) {
    x += arc[at] ?? 0;
    y += arc[at + 1] ?? 0;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [
    west * scale[0] + translate[0],
    south * scale[1] + translate[1],
    east * scale[0] + translate[0],
    north * scale[1] + translate[1],
  ];
}
