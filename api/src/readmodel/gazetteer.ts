import type { Region, RegionLevel } from '@icfm/data/model/region';
import { equivalentRadiusKilometers } from '../geo/equivalent-radius.ts';

/** Where a unit is, for distances: its seat in degrees, and its equivalent radius in kilometres. */
export interface UnitPosition {
  longitude: number;
  latitude: number;
  radiusKilometers: number;
}

/** Lookups over the gazetteer. An adcode alone names the highest unit that carries it: Shanghai is first a province. */
export interface Gazetteer {
  regions: readonly Region[];
  find(level: RegionLevel, adcode: string): Region | null;
  findAny(adcode: string): Region | null;
  /** Null where neither the unit nor its prefecture has a point. */
  positionOf(region: Region): UnitPosition | null;
}

const levels = ['province', 'prefecture', 'county'] as const;

export function buildGazetteer(regions: readonly Region[]): Gazetteer {
  const byKey = new Map(regions.map((region) => [`${region.level}:${region.adcode}`, region]));
  const find = (level: RegionLevel, adcode: string) => byKey.get(`${level}:${adcode}`) ?? null;
  const findAny = (adcode: string) =>
    levels.map((level) => find(level, adcode)).find((region) => region !== null) ?? null;
  const ownOrPrefecture = (region: Region): UnitPosition | null => {
    const own = ownPosition(region);
    if (own !== null || region.prefectureAdcode === null) return own;
    const prefecture = find('prefecture', region.prefectureAdcode);
    return prefecture === null ? null : ownPosition(prefecture);
  };
  return { regions, find, findAny, positionOf: ownOrPrefecture };
}

/** The adcodes of a unit and of those above it, from the smallest. */
export function lineageOf(region: Region): string[] {
  return [region.adcode, region.prefectureAdcode ?? region.provinceAdcode, region.provinceAdcode];
}

function ownPosition({ longitude, latitude, areaSquareKilometers }: Region): UnitPosition | null {
  if (longitude === null || latitude === null || areaSquareKilometers === null) return null;
  return { longitude, latitude, radiusKilometers: equivalentRadiusKilometers(areaSquareKilometers) };
}
