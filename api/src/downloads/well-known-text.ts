import type { Position } from 'geojson';
import type { ItemGeometry } from '../collections/schema.ts';

const pointText = ([x = 0, y = 0]: Position) => `${x} ${y}`;
const lineText = (line: readonly Position[]) => `(${line.map(pointText).join(',')})`;
const areaText = (rings: readonly Position[][]) => `(${rings.map(lineText).join(',')})`;

/** A geometry as well-known text (OGC 06-103r4, section 7). */
export function wellKnownText(geometry: ItemGeometry): string {
  switch (geometry.type) {
    case 'Point':
      return `POINT (${pointText(geometry.coordinates)})`;
    case 'LineString':
      return `LINESTRING ${lineText(geometry.coordinates)}`;
    case 'Polygon':
      return `POLYGON ${areaText(geometry.coordinates)}`;
    case 'MultiPolygon':
      return `MULTIPOLYGON (${geometry.coordinates.map(areaText).join(',')})`;
  }
}
