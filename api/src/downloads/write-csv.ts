import { propertyTypesOf } from '../collections/property-types.ts';
import type { CollectionId, ItemGeometry } from '../collections/schema.ts';
import { csvLine } from '../intake/csv-line.ts';
import type { DownloadFacts, DownloadPieces } from './download-format.ts';
import { wellKnownText } from './well-known-text.ts';

type Cell = string | number;

/** Unknown is an empty cell. Lists are JSON, as GDAL writes and reads them. */
function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number' || typeof value === 'string') return value;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

type Placing = {
  readonly names: readonly string[];
  readonly cells: (geometry: ItemGeometry | null) => readonly Cell[];
};

const asPoint: Placing = {
  names: ['longitude', 'latitude'],
  cells: (geometry) => {
    if (geometry?.type !== 'Point') return ['', ''];
    const [longitude = '', latitude = ''] = geometry.coordinates;
    return [longitude, latitude];
  },
};

const asText: Placing = { names: ['WKT'], cells: (geometry) => [geometry ? wellKnownText(geometry) : ''] };

const hasPoints = (id: CollectionId) => id === 'clusters' || id === 'branches';

/**
 * Properties as columns, then the place: `longitude` and `latitude` of points, `WKT` of lines and outlines. The place of
 * a branch is where it is drawn, whatever its list says: `positionPrecision` tells how finely that is known.
 */
export function writeCsv({ id, telling }: DownloadFacts): DownloadPieces {
  const place = hasPoints(id) ? asPoint : asText;
  const names = [...propertyTypesOf(id).keys()].filter(
    (name) => !place.names.includes(name) && (telling.properties?.has(name) ?? true),
  );
  const line = (cells: readonly Cell[]) => `${csvLine(cells)}\r\n`;
  return {
    // The mark by which spreadsheets know UTF-8.
    head: `\ufeff${line([...names, ...place.names])}`,
    item: ({ properties, geometry }) =>
      line([...names.map((name) => cellOf(Reflect.get(properties, name))), ...place.cells(geometry())]),
    tail: '',
  };
}
