import { Builder, ByteBuffer } from 'flatbuffers';
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { magicbytes } from 'flatgeobuf/lib/mjs/constants.js';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import { Feature } from 'flatgeobuf/lib/mjs/flat-geobuf/feature.js';
import { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { buildFeature, type IProperties } from 'flatgeobuf/lib/mjs/generic/feature.js';
import { parseGeometry } from 'flatgeobuf/lib/mjs/geojson/geometry.js';
import { type PropertyType, propertyTypesOf } from '../collections/property-types.ts';
import type { CollectionId, ItemGeometry } from '../collections/schema.ts';
import type { Telling } from '../collections/told-item.ts';
import type { DownloadFacts, DownloadPieces } from './download-format.ts';
import { flatGeobufHeader, type LayerMeta } from './flatgeobuf-header.ts';

const columnTypes: Readonly<Record<PropertyType, ColumnType>> = {
  text: ColumnType.String,
  integer: ColumnType.Long,
  number: ColumnType.Double,
  boolean: ColumnType.Bool,
  texts: ColumnType.Json,
  records: ColumnType.Json,
};

const geometryTypes: Readonly<Record<CollectionId, GeometryType>> = {
  clusters: GeometryType.Point,
  branches: GeometryType.Point,
  flows: GeometryType.LineString,
  provinces: GeometryType.MultiPolygon,
  prefectures: GeometryType.MultiPolygon,
  counties: GeometryType.MultiPolygon,
};

function columnsOf(id: CollectionId, { properties }: Telling): ColumnMeta[] {
  return [...propertyTypesOf(id)]
    .filter(([name]) => properties?.has(name) ?? true)
    .map(([name, type]) => ({
      name,
      type: columnTypes[type],
      ...{ title: null, description: null, width: -1, precision: -1, scale: -1 },
      ...{ nullable: true, unique: false, primary_key: false },
    }));
}

/** One layer has one type: every outline is one of several parts. */
const asOneType = (geometry: ItemGeometry): Exclude<ItemGeometry, { type: 'Polygon' }> =>
  geometry.type === 'Polygon' ? { type: 'MultiPolygon', coordinates: [geometry.coordinates] } : geometry;

const nowhere = parseGeometry({ type: 'Point', coordinates: [0, 0] });

/** The library writes no feature without a geometry: its properties are taken over into one. */
function withoutGeometry(built: Uint8Array): Uint8Array {
  const properties = Feature.getSizePrefixedRootAsFeature(new ByteBuffer(built)).propertiesArray();
  const builder = new Builder();
  const at = properties ? Feature.createPropertiesVector(builder, properties) : 0;
  Feature.startFeature(builder);
  if (at) Feature.addProperties(builder, at);
  builder.finishSizePrefixed(Feature.endFeature(builder));
  return builder.asUint8Array();
}

/**
 * A FlatGeobuf of one layer, named after the collection, without an index: the library writes none, and one would want
 * all items sorted before the first is sent. The library's own way in guesses types from the first item, and so takes a
 * number for text where that item does not know it; here they come from the model.
 */
export function writeFlatGeobuf({ id, count, telling, dataVersion, sources }: DownloadFacts): DownloadPieces {
  const layer: LayerMeta = {
    name: id,
    geometryType: geometryTypes[id],
    columns: columnsOf(id, telling),
    featuresCount: count,
    metadata: JSON.stringify({ dataVersion, sources }),
  };
  const meta = { ...layer, envelope: null, indexNodeSize: 0, crs: null, title: null, description: null };
  return {
    head: Buffer.concat([magicbytes, flatGeobufHeader(layer)]),
    item: ({ properties, geometry }) => {
      const shape = geometry();
      const values: IProperties = { ...properties };
      const built = buildFeature(shape ? parseGeometry(asOneType(shape)) : nowhere, values, meta);
      return shape ? built : withoutGeometry(built);
    },
    tail: '',
  };
}
