import type { Geometry } from 'geojson';
import { linesOf } from '../../map/lines-of.ts';

export type OutlinedPlace = { readonly id: string; readonly geometry: Geometry | null };

const cornersOf = (geometry: Geometry | null) => new Set(linesOf(geometry).flatMap((line) => line.map(String)));

/** Places that share a border with one: outlines cut from one topology have the corners of shared borders in common. */
export function neighboursOf(id: string, places: readonly OutlinedPlace[]): string[] {
  const own = cornersOf(places.find((place) => place.id === id)?.geometry ?? null);
  const touches = ({ geometry }: OutlinedPlace) =>
    linesOf(geometry).some((line) => line.some((position) => own.has(String(position))));
  return places.filter((place) => place.id !== id && touches(place)).map((place) => place.id);
}
