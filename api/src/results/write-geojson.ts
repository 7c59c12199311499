import type { Geometry } from 'geojson';
import { type Column, headingOf } from './column.ts';
import type { Place, ResultRow } from './result-table.ts';
import type { Answered, ListOrigin } from './table-origin.ts';

type Collection = {
  name: string;
  answer: Answered;
  /** The address of the same answer as JSON. */
  question: string;
  origins: readonly ListOrigin[];
  columns: readonly Column[];
  rows: readonly ResultRow[];
};

/**
 * A FeatureCollection after RFC 7946, in CRS84; what is not known is null. Question, version, date, sources and the
 * meaning of every property stand beside the features as members of the collection.
 */
export function writeGeoJson({ name, answer, question, origins, columns, rows }: Collection): string {
  const { parameters, dataVersion, dataAsOf, notMeasured = null } = answer;
  return JSON.stringify({
    type: 'FeatureCollection',
    ...{ name, dataVersion, dataAsOf, notMeasured, parameters },
    sources: origins,
    columns: columns.map((column) => ({ name: column[0], title: headingOf(column) })),
    links: [{ href: question, rel: 'alternate', type: 'application/json' }],
    numberReturned: rows.length,
    features: rows.map(({ cells, place }) => ({
      type: 'Feature',
      geometry: geometryOf(place),
      properties: Object.fromEntries(columns.map(([path], at) => [path, cells[at] ?? null])),
    })),
  });
}

function geometryOf(place: Place): Geometry | null {
  if (place === null) return null;
  const [first, second] = place;
  if (second === undefined) return { type: 'Point', coordinates: [...first] };
  return { type: 'LineString', coordinates: [[...first], [...second]] };
}
