import { z } from '@hono/zod-openapi';
import { propertySchemasOf } from './property-types.ts';
import type { CollectionId } from './schema.ts';

/** A JSON Schema of the items of a collection. */
export const ItemSchema = z.record(z.string(), z.unknown()).openapi('ItemSchema');

const geometryFormat: Readonly<Record<CollectionId, string>> = {
  clusters: 'geometry-point',
  branches: 'geometry-point',
  flows: 'geometry-linestring',
  provinces: 'geometry-polygon-or-multipolygon',
  prefectures: 'geometry-polygon-or-multipolygon',
  counties: 'geometry-polygon-or-multipolygon',
};

/**
 * The GeoJSON feature that an item is, with the type of every property: clients that guess types from the first items
 * take a number for text where those first items do not know it.
 */
export function describeItemSchema(id: CollectionId, publicUrl: string): z.infer<typeof ItemSchema> {
  // The id stands beside the properties too: named twice, GDAL makes two columns of it.
  const properties = [...propertySchemasOf(id)].filter(([name]) => name !== 'id');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publicUrl}/api/collections/${id}/schema`,
    type: 'object',
    title: id,
    properties: {
      type: { type: 'string', enum: ['Feature'] },
      id: { type: 'string' },
      geometry: { format: geometryFormat[id] },
      properties: { type: 'object', properties: Object.fromEntries(properties) },
    },
  };
}
