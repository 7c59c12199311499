import { haversine, sectorMatch } from './naive-coverage.ts';
import { readNaively } from './naive-csv.ts';
import type { NaiveBranch, NaivePlace } from './naive-facts.ts';

const dataset = (path: string) => new URL(`../../data/datasets/${path}`, import.meta.url);
const gazetteer = readNaively(dataset('regions/gazetteer.csv'));

/** A branch with its bank, its own unit or the one its row names, and that unit's parents. */
export interface NaiveBanked extends NaiveBranch {
  bank: string;
}

interface NaiveFlow {
  id: string;
  origin: string;
  destination: string;
  basis: string;
  year: number;
  amount: number | null;
  sector: string;
  isReady: boolean;
}

export const flows: NaiveFlow[] = readNaively(dataset('flows/flows.csv')).map((row) => ({
  id: row.id ?? '',
  origin: row.origin_adcode ?? '',
  destination: row.destination_adcode ?? '',
  basis: row.basis ?? '',
  year: Number(row.year_to || row.year_from || 0),
  amount: row.amount_100m_cny ? Number(row.amount_100m_cny) : null,
  sector: row.sector ?? '',
  isReady: row.map_ready === 'yes',
}));

const units = new Map<string, NaivePlace>();

/** The highest unit of an adcode, at its seat. */
export function unitOf(adcode: string): NaivePlace {
  const known = units.get(adcode);
  if (known) return known;
  const rows = ['province', 'prefecture', 'county'].flatMap((level) =>
    gazetteer.filter((row) => row.level === level && row.adcode === adcode),
  );
  const row = rows[0] ?? {};
  const place = {
    ...{ adcode, longitude: Number(row.lng), latitude: Number(row.lat), radius: 0 },
    ...{ province: row.province_adcode ?? '', macroRegion: row.macro_region ?? '' },
  };
  units.set(adcode, place);
  return place;
}

const bases = ['in-place', 'completed', 'agreed', 'planned', 'pipeline', 'other', 'unstated'];

/** The record that is drawn: the best basis, the latest year, the first id. */
function drawnOf(records: NaiveFlow[]): NaiveFlow {
  const rank = ({ basis, year, id }: NaiveFlow) =>
    `${bases.indexOf(basis)} ${String(9999 - year).padStart(4, '0')} ${id}`;
  const [first] = [...records].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  if (!first) throw new Error('a corridor has a record');
  return first;
}

interface NaiveQuestion {
  branches: NaiveBanked[];
  reach: number;
  leastMatch: number;
  groups: Map<string, string>;
}

const serves = (branch: NaiveBanked, place: NaivePlace, reach: number) =>
  branch.within.includes(place.adcode) || haversine(place, branch.place) + branch.place.radius <= reach;

/** M10 by loops over every corridor, bank and branch. */
export function pairNaively(kept: NaiveFlow[], { branches, reach, leastMatch, groups }: NaiveQuestion) {
  const ready = kept.filter(({ isReady, origin, destination }) => isReady && origin !== destination);
  const ids = [...new Set(ready.map(({ origin, destination }) => `${origin}-${destination}`))];
  const banks = [...new Set(branches.map(({ bank }) => bank))];
  return ids.map((id) => {
    const records = ready.filter(({ origin, destination }) => id === `${origin}-${destination}`);
    const drawn = drawnOf(records);
    const sectors = [...new Set(records.map(({ sector }) => sector).filter(Boolean))];
    const [origin, destination] = [unitOf(drawn.origin), unitOf(drawn.destination)];
    const isMatched = (branch: NaiveBanked) =>
      sectors.some((sector) => {
        const match = sectorMatch(branch, sector, groups);
        return match > 0 && match >= leastMatch;
      });
    const ends = banks.map((bank) => {
      const own = branches.filter((branch) => branch.bank === bank);
      const atOrigin = own.filter((branch) => serves(branch, origin, reach));
      const atDestination = own.filter((branch) => serves(branch, destination, reach));
      return { bank, atOrigin, atDestination, isMatched: atDestination.some(isMatched) };
    });
    const paired = ends.filter(({ atOrigin, atDestination }) => atOrigin.length > 0 && atDestination.length > 0);
    return {
      ...{ id, drawn, records, sectors, ends },
      paired: paired.map(({ bank }) => bank),
      matched: paired.filter((end) => end.isMatched).map(({ bank }) => bank),
    };
  });
}

export type NaivePair = ReturnType<typeof pairNaively>[number];
