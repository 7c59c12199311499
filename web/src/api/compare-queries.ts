import type { RegionProperties } from '@icfm/api/collections/schema';
import { queryOptions } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import { levelOf } from '../state/region-code.ts';
import { apiUrl, getJson } from './get-json.ts';
import { accessQuery, type CoverageParameters, coverageQuery } from './queries.ts';
import type { Items } from './records.ts';
import { untilDataChange } from './until-data-change.ts';

/** Coverage of one compared place under the filters of the page. Another place's answer never stands in for it. */
export function placeCoverageQuery(parameters: CoverageParameters) {
  return { ...coverageQuery(parameters), placeholderData: undefined };
}

/** Access of one compared place, likewise. */
export function placeAccessQuery(parameters: CoverageParameters) {
  return { ...accessQuery(parameters), placeholderData: undefined };
}

/** A region as it is drawn small. */
export type OutlinedRegion = {
  readonly id: string;
  readonly macroRegion: string;
  readonly geometry: Geometry | null;
};

async function readOutlines(path: string, filter: Readonly<Record<string, string>>, signal: AbortSignal) {
  const url = apiUrl(`collections/${path}/items`, { ...filter, limit: 1000 });
  const { features } = await getJson<Items<RegionProperties>>(url, signal);
  return features.map(
    ({ id, properties, geometry }): OutlinedRegion => ({ id, macroRegion: properties.macroRegion, geometry }),
  );
}

/** The outlines of all provinces. */
export const provinceOutlinesQuery = queryOptions({
  queryKey: ['outlines', 'provinces'],
  queryFn: ({ signal }) => readOutlines('provinces', {}, signal),
  ...untilDataChange,
});

/** Prefectures of a province; a municipality has none, so its counties stand for them. */
async function readInside(adcode: string, signal: AbortSignal): Promise<OutlinedRegion[]> {
  if (levelOf(adcode) === 'prefecture') {
    const counties = await readOutlines('counties', { prefecture: adcode }, signal);
    return counties.length > 0 ? counties : ownOutline(adcode, signal);
  }
  const prefectures = await readOutlines('prefectures', { province: adcode }, signal);
  if (prefectures.length > 1) return prefectures;
  const counties = await readOutlines('counties', { province: adcode }, signal);
  return counties.length > 0 ? counties : prefectures;
}

/** A prefecture that is not divided into counties. */
async function ownOutline(adcode: string, signal: AbortSignal): Promise<OutlinedRegion[]> {
  const prefectures = await readOutlines('prefectures', { q: adcode }, signal);
  return prefectures.filter(({ id }) => id === adcode);
}

/** The regions one level down of a province or prefecture, with their outlines. */
export function insideOutlinesQuery(adcode: string) {
  return queryOptions({
    queryKey: ['outlines', adcode],
    queryFn: ({ signal }) => readInside(adcode, signal),
    ...untilDataChange,
  });
}
