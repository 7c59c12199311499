import type { BranchProperties, RegionProperties } from '@icfm/api/collections/schema';
import type { GazetteerAnswer } from '@icfm/api/gazetteer/schema';
import type { PlannedSite } from '@icfm/api/sites/schema';
import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import type { Bounds, Position } from '../map/map-props.ts';
import { ownBank } from '../state/url.ts';
import { placesOf } from '../views/sites/seats.ts';
import { provinceOutlinesQuery } from './compare-queries.ts';
import { apiUrl, getJson } from './get-json.ts';
import { dashLineQuery, worldQuery } from './ground-queries.ts';
import { gazetteerQuery } from './private-queries.ts';
import type { Items } from './records.ts';
import { untilDataChange } from './until-data-change.ts';

type Geometries = readonly (Geometry | null)[];
/** Outlines of the prefectures that meet the bounds. */
function prefecturesQuery(bounds: Bounds) {
  const url = apiUrl('collections/prefectures/items', { bbox: bounds.join(), limit: 1000 });
  return queryOptions({
    queryKey: ['prefectures-within', url],
    queryFn: async ({ signal }): Promise<Geometries> =>
      (await getJson<Items<RegionProperties>>(url, signal)).features.map(({ geometry }) => geometry),
    ...untilDataChange,
  });
}

/** Where branches stand within the bounds: those of the bank, or all that are known. */
function branchesQuery(bounds: Bounds, bank: string | null) {
  const whose = bank === ownBank ? { relation: 'own' } : { bankName: bank };
  const url = apiUrl('collections/branches/items', { bbox: bounds.join(), ...whose, limit: 1000 });
  return queryOptions({
    queryKey: ['branches-within', url],
    queryFn: async ({ signal }): Promise<readonly PrintedBranch[]> =>
      (await getJson<Items<BranchProperties>>(url, signal)).features.flatMap(({ id, geometry }) => {
        if (geometry?.type !== 'Point') return [];
        const [longitude = 0, latitude = 0] = geometry.coordinates;
        return [{ id, position: [longitude, latitude] as const }];
      }),
    ...untilDataChange,
  });
}

export type PlaceName = { readonly nameZh: string; readonly nameEn: string; readonly position: Position };

/** Prefectures, and municipalities, which have none, by their own name. */
function prefectureNames({ level, nameZh, nameEn, longitude, latitude }: GazetteerAnswer['regions']): PlaceName[] {
  return level.flatMap((each, row): PlaceName[] => {
    const [east, north] = [longitude[row], latitude[row]];
    const isNamed = each === 'prefecture' || (each === 'province' && /市$/.test(nameZh[row] ?? ''));
    if (!isNamed || typeof east !== 'number' || typeof north !== 'number') return [];
    return [{ nameZh: nameZh[row] ?? '', nameEn: nameEn[row] ?? '', position: [east, north] }];
  });
}

/** About the site, twice as far as its reach: enough for a picture that holds the whole reach. */
function boundsAround({ longitude, latitude }: PlannedSite, reachKilometers: number): Bounds {
  const up = (2 * Math.max(reachKilometers, 10)) / 111.2;
  const aside = up / Math.cos((latitude * Math.PI) / 180);
  const round = (value: number) => Number(value.toFixed(3));
  return [round(longitude - aside), round(latitude - up), round(longitude + aside), round(latitude + up)];
}

export type PrintedBranch = { readonly id: string; readonly position: Position };

/** What the maps of the printed pages are drawn from. */
export type PrintedGround = {
  readonly provinces: Geometries;
  readonly dashes: Geometries;
  readonly world: Geometries;
  /** Prefectures about each site, in the order of the sites. */
  readonly prefectures: readonly Geometries[];
  /** Branches about each site, likewise. */
  readonly branches: readonly (readonly PrintedBranch[])[];
  /** Seats of units by adcode, and the names of prefectures at theirs. */
  readonly members: ReadonlyMap<string, Position>;
  readonly names: readonly PlaceName[];
};

export type PrintedPlan = {
  readonly sites: readonly PlannedSite[];
  readonly reachKilometers: number;
  readonly bank: string | null;
};

async function readGround(client: QueryClient, plan: PrintedPlan): Promise<PrintedGround> {
  const { sites, reachKilometers, bank } = plan;
  const bounds = sites.map((site) => boundsAround(site, reachKilometers));
  const [provinces, dashes, world, gazetteer, prefectures, branches] = await Promise.all([
    client.ensureQueryData(provinceOutlinesQuery),
    client.ensureQueryData(dashLineQuery),
    client.ensureQueryData(worldQuery),
    client.ensureQueryData(gazetteerQuery),
    Promise.all(bounds.map((each) => client.ensureQueryData(prefecturesQuery(each)))),
    Promise.all(bounds.map((each) => client.ensureQueryData(branchesQuery(each, bank)))),
  ]);
  return {
    provinces: provinces.map(({ geometry }) => geometry),
    dashes,
    world,
    members: placesOf(gazetteer.regions),
    names: prefectureNames(gazetteer.regions),
    prefectures,
    branches,
  };
}

/** All that the printed pages of a plan need to be drawn. */
export function printedGroundQuery(plan: PrintedPlan) {
  return queryOptions<PrintedGround>({
    queryKey: ['printed-ground', plan.bank, plan.reachKilometers, plan.sites.map(({ id }) => id).join()],
    queryFn: ({ client }) => readGround(client, plan),
    ...untilDataChange,
  });
}
