import { projectGeometry } from '../geo/project-geometry.ts';
import { crs84, type ReferenceSystem, referenceSystemOf } from '../geo/reference-systems.ts';
import { invalidParameter } from '../problem.ts';
import type { CommonQuery } from './items-query.ts';
import { type Bbox, type CollectionId, type ItemGeometry, propertiesOf } from './schema.ts';
import type { Row } from './table.ts';

/** How an item is told: in which system, and which of its properties. */
export type Telling = { readonly system: ReferenceSystem; readonly properties: ReadonlySet<string> | null };

export function tellingOf(
  id: CollectionId,
  { crs = crs84.uri, properties }: Pick<CommonQuery, 'crs' | 'properties'>,
): Telling {
  return {
    system: referenceSystemOf(crs) ?? crs84,
    properties: properties === undefined ? null : namesOf(id, properties),
  };
}

function namesOf(id: CollectionId, text: string): ReadonlySet<string> {
  const known = Object.keys(propertiesOf[id].shape);
  const names = text.split(',');
  const unknown = names.find((name) => !known.includes(name));
  if (unknown === undefined) return new Set(names);
  throw invalidParameter(
    'properties',
    { zh: `其中的属性：${known.join('、')}`, en: `some of ${known.join(', ')}` },
    unknown,
  );
}

export type Feature<T> = {
  type: 'Feature';
  id: string;
  bbox?: Bbox | undefined;
  geometry: ItemGeometry | null;
  properties: Partial<T>;
};

/** An item as a GeoJSON feature, in the system and with the properties asked for. */
export function tellItem<T extends object>(
  { id, bbox, geometry, properties }: Row<T>,
  { system, properties: names }: Telling,
): Feature<T> {
  const shape = geometry();
  const isAsHeld = system === crs84;
  return {
    type: 'Feature',
    id,
    // Not known is not told: what is undefined is left out of the text.
    bbox: bbox && !isAsHeld ? projectBox(bbox, system) : (bbox ?? undefined),
    geometry: shape && !isAsHeld ? projectGeometry(shape, system.fromDegrees) : shape,
    properties: names ? pick(properties, names) : properties,
  };
}

function projectBox([west, south, east, north]: Bbox, { fromDegrees }: ReferenceSystem): Bbox {
  return [...fromDegrees([west, south]), ...fromDegrees([east, north])];
}

function pick<T extends object>(record: T, names: ReadonlySet<string>): Partial<T> {
  const picked: Partial<T> = {};
  for (const name of Object.keys(record)) if (names.has(name)) Reflect.set(picked, name, Reflect.get(record, name));
  return picked;
}
