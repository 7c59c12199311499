import { z } from '@hono/zod-openapi';
import { Branch } from '@icfm/data/model/branch';
import { Cluster } from '@icfm/data/model/cluster';
import { Flow } from '@icfm/data/model/flow';
import { Region } from '@icfm/data/model/region';
import type { LineString, MultiPolygon, Point, Polygon } from 'geojson';

/** The collections of OGC API Features. */
export const CollectionId = z.enum(['clusters', 'branches', 'flows', 'provinces', 'prefectures', 'counties']);
export type CollectionId = z.infer<typeof CollectionId>;

export const Link = z
  .object({
    href: z.string(),
    rel: z.string(),
    type: z.string(),
    title: z.string().optional(),
    /** Whether the address has parts in braces to be filled in. */
    templated: z.boolean().optional(),
  })
  .openapi('Link');
export type Link = z.infer<typeof Link>;

/** West, south, east, north in degrees. A box over the antimeridian has its west above its east. */
export type Bbox = [west: number, south: number, east: number, north: number];

/** The record's place in its collection: the integer id of the same thing in the tiles, where not an adcode. */
const placed = { index: z.number().int() };

export const ClusterProperties = z
  .object({ ...Cluster.shape, ...placed, coreAdcode: z.string(), memberAdcodes: z.array(z.string()) })
  .openapi('ClusterProperties');
export type ClusterProperties = z.infer<typeof ClusterProperties>;

export const BranchProperties = z.object({ ...Branch.shape, ...placed }).openapi('BranchProperties');
export type BranchProperties = z.infer<typeof BranchProperties>;

export const FlowProperties = z.object({ ...Flow.shape, ...placed }).openapi('FlowProperties');
export type FlowProperties = z.infer<typeof FlowProperties>;

export const RegionProperties = z.object({ ...Region.shape, ...placed }).openapi('RegionProperties');
export type RegionProperties = z.infer<typeof RegionProperties>;

/** What the items of each collection hold. */
export const propertiesOf = {
  clusters: ClusterProperties,
  branches: BranchProperties,
  flows: FlowProperties,
  provinces: RegionProperties,
  prefectures: RegionProperties,
  counties: RegionProperties,
} as const;

/** The geometries our collections have. */
export type ItemGeometry = Point | LineString | Polygon | MultiPolygon;

const Geometry = z.custom<ItemGeometry>().openapi({
  type: 'object',
  required: ['type', 'coordinates'],
  properties: { type: { type: 'string' }, coordinates: { type: 'array', items: {} } },
  description: 'GeoJSON geometry in the axes of `crs`; null where the position is not known.',
});

const featureShape = {
  type: z.literal('Feature'),
  id: z.string(),
  bbox: z.array(z.number()).length(4).optional(),
  // A union: a custom type that is only nullable loses that in the description.
  geometry: z.union([Geometry, z.null()]),
};

/** One item, alone at its own address. */
export function itemSchema<T extends z.ZodObject>(properties: T) {
  return z.object({ ...featureShape, properties: properties.partial(), links: z.array(Link) });
}

/** A page of items. */
export function itemsSchema<T extends z.ZodObject>(properties: T) {
  return z.object({
    type: z.literal('FeatureCollection'),
    features: z.array(z.object({ ...featureShape, properties: properties.partial() })),
    links: z.array(Link),
    numberMatched: z.number().int(),
    numberReturned: z.number().int(),
    timeStamp: z.string(),
  });
}

export const Collection = z
  .object({
    id: CollectionId,
    title: z.string(),
    description: z.string(),
    itemType: z.literal('feature'),
    extent: z.object({
      spatial: z.object({ bbox: z.array(z.array(z.number())), crs: z.string() }),
      temporal: z.object({ interval: z.array(z.array(z.string().nullable())) }).optional(),
    }),
    crs: z.array(z.string()),
    storageCrs: z.string(),
    itemCount: z.number().int(),
    links: z.array(Link),
  })
  .openapi('Collection');
export type Collection = z.infer<typeof Collection>;

export const Collections = z.object({ links: z.array(Link), collections: z.array(Collection) }).openapi('Collections');
