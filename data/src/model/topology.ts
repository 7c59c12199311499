import { z } from 'zod';

type Properties = Record<string, unknown>;

/** One area of a TopoJSON file: rings of arc numbers, a negative number meaning the arc read backwards. */
export type TopologyArea =
  | { type: 'Polygon'; id?: number | string; properties: Properties; arcs: number[][] }
  | { type: 'MultiPolygon'; id?: number | string; properties: Properties; arcs: number[][][] };

// By hand, since zod would copy the thousands of areas that it checks.
const TopologyArea = z.custom<TopologyArea>(isArea, 'a Polygon or MultiPolygon with properties and arcs');

function isArea(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (!('type' in value && 'arcs' in value && 'properties' in value)) return false;
  if (typeof value.properties !== 'object' || value.properties === null) return false;
  if (value.type === 'Polygon') return isRings(value.arcs);
  return value.type === 'MultiPolygon' && Array.isArray(value.arcs) && value.arcs.every(isRings);
}

function isRings(value: unknown): boolean {
  if (!Array.isArray(value)) return false;
  return value.every((ring) => Array.isArray(ring) && ring.every(Number.isInteger));
}

const Pair = z.tuple([z.number(), z.number()]);

/** The TopoJSON of a boundary file without its arcs, whose points are checked apart for speed. */
export const TopologyFrame = z.object({
  type: z.literal('Topology'),
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).optional(),
  transform: z.object({ scale: Pair, translate: Pair }),
  objects: z.record(
    z.string(),
    z.object({ type: z.literal('GeometryCollection'), geometries: z.array(TopologyArea).min(1) }),
  ),
});

/**
 * A quantised TopoJSON whose objects are collections of areas (the shape of the TopoJSON specification), but for its arcs:
 * each is packed as x, y, x, y …, the first point on the grid and then steps, since the half million points of the
 * counties as arrays of two take 37 MB.
 */
export type AreaTopology = z.infer<typeof TopologyFrame> & { arcs: Int32Array[] };

const Position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);

/** The dash line: ten line strings in degrees, `[longitude, latitude]`. */
export const DashLine = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        id: z.number().int(),
        properties: z.object({ n: z.number().int(), name_zh: z.string(), name_en: z.string() }),
        geometry: z.object({ type: z.literal('LineString'), coordinates: z.array(Position).min(2) }),
      }),
    )
    .min(1),
});
export type DashLine = z.infer<typeof DashLine>;
