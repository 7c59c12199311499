import { readFileSync } from 'node:fs';
import { readNaively } from './naive-csv.ts';

export interface NaivePlace {
  adcode: string;
  longitude: number;
  latitude: number;
  radius: number;
  province: string;
  macroRegion: string;
}

export interface NaiveBranch {
  place: NaivePlace;
  /** A member place with one of these adcodes holds the branch. */
  within: string[];
  specialities: string[];
  authority: string;
}

export interface NaiveCluster {
  id: string;
  sector: string;
  places: NaivePlace[];
}

const dataset = (path: string) => new URL(`../../data/datasets/${path}`, import.meta.url);
const gazetteer = readNaively(dataset('regions/gazetteer.csv'));
const levels = ['county', 'prefecture', 'province'];

const rowAt = (level: string, adcode: string) => gazetteer.find((row) => row.level === level && row.adcode === adcode);

/** The unit at the level stated, or at another where the list states a level that the unit does not have. */
function findUnit(level: string, adcode: string): Record<string, string> {
  const found = rowAt(level, adcode) ?? levels.map((other) => rowAt(other, adcode)).find(Boolean);
  if (!found) throw new Error(`no unit ${adcode} in the gazetteer`);
  return found;
}

/** A unit without a point of its own takes its prefecture's seat and radius. */
function placeOf(level: string, adcode: string): NaivePlace {
  const unit = findUnit(level, adcode);
  const located = unit.lng ? unit : findUnit('prefecture', unit.prefecture_adcode ?? '');
  return {
    adcode,
    longitude: Number(located.lng),
    latitude: Number(located.lat),
    radius: Math.sqrt(Number(located.area_km2) / Math.PI),
    province: unit.province_adcode ?? '',
    macroRegion: unit.macro_region ?? '',
  };
}

const clusterRows = readNaively(dataset('clusters/clusters.csv'));

export const clusters: NaiveCluster[] = clusterRows.map((row) => ({
  id: row.id ?? '',
  sector: row.sector ?? '',
  places: (row.host_adcodes ?? '').split(';').map((adcode) => placeOf(row.host_level ?? '', adcode.trim())),
}));

/** Open branches with a position: what is only in preparation is no branch yet. */
const branchRows = readNaively(dataset('branches/branches.csv')).filter(
  (row) => !(row.status ?? '').startsWith('in-preparation') && row.position_precision !== 'none' && row.adcode,
);

export const branches: NaiveBranch[] = branchRows.map((row) => {
  const unit = findUnit(row.position_precision ?? '', row.adcode ?? '');
  return {
    place: placeOf(row.position_precision ?? '', row.adcode ?? ''),
    within: [row.adcode, unit.prefecture_adcode, unit.province_adcode].flatMap((code) => (code ? [code] : [])),
    specialities: (row.specialities ?? '').split(';').filter(Boolean),
    authority: row.authority ?? 'unknown',
  };
});

const yearIn = (cell: string | undefined) => (cell ? Number(cell) : null);

/** Years of designation beside `clusters`, and of opening beside `branches`; null where the file states none. */
export const designatedYears = clusterRows.map((row) => yearIn(row.designated_year));
export const openedYears = branchRows.map((row) => yearIn(row.opened_year));

/** Kinds beside `clusters`, and banks beside `branches`. */
export const clusterKinds = clusterRows.map((row) => row.kind ?? '');
export const branchBanks = branchRows.map((row) => row.bank_name ?? '');

/** Parent group of each sector code that the files use. */
export const groups: Map<string, string> = readGroups();

function readGroups(): Map<string, string> {
  const found = new Map<string, string>();
  const file: { sectors: { code: string; group: string; fileCodes: string[] }[] } = JSON.parse(
    readFileSync(dataset('sectors/sectors.json'), 'utf8'),
  );
  for (const { group, fileCodes } of file.sectors) for (const code of fileCodes) found.set(code, group);
  return found;
}
