import { Builder } from 'flatbuffers';
import type { ColumnMeta } from 'flatgeobuf/lib/mjs/column-meta.js';
import { Column } from 'flatgeobuf/lib/mjs/flat-geobuf/column.js';
import { Crs } from 'flatgeobuf/lib/mjs/flat-geobuf/crs.js';
import type { GeometryType } from 'flatgeobuf/lib/mjs/flat-geobuf/geometry-type.js';
import { Header } from 'flatgeobuf/lib/mjs/flat-geobuf/header.js';

export type LayerMeta = {
  readonly name: string;
  readonly geometryType: GeometryType;
  readonly columns: ColumnMeta[];
  readonly featuresCount: number;
  /** JSON text about the layer. */
  readonly metadata: string;
};

function buildColumn(builder: Builder, { name, type }: ColumnMeta): number {
  const nameAt = builder.createString(name);
  Column.startColumn(builder);
  Column.addName(builder, nameAt);
  Column.addType(builder, type);
  return Column.endColumn(builder);
}

function buildCrs(builder: Builder): number {
  const organisation = builder.createString('EPSG');
  Crs.startCrs(builder);
  Crs.addOrg(builder, organisation);
  Crs.addCode(builder, 4326);
  return Crs.endCrs(builder);
}

/** The header of a layer in degrees, longitude first, with its name and sources: the library's own calls every layer `L1`. */
export function flatGeobufHeader({ name, geometryType, columns, featuresCount, metadata }: LayerMeta): Uint8Array {
  const builder = new Builder();
  const columnsAt = Header.createColumnsVector(
    builder,
    columns.map((column) => buildColumn(builder, column)),
  );
  const nameAt = builder.createString(name);
  const metadataAt = builder.createString(metadata);
  const crsAt = buildCrs(builder);
  Header.startHeader(builder);
  Header.addName(builder, nameAt);
  Header.addGeometryType(builder, geometryType);
  Header.addColumns(builder, columnsAt);
  Header.addFeaturesCount(builder, BigInt(featuresCount));
  Header.addIndexNodeSize(builder, 0);
  Header.addCrs(builder, crsAt);
  Header.addMetadata(builder, metadataAt);
  builder.finishSizePrefixed(Header.endHeader(builder));
  return builder.asUint8Array();
}
