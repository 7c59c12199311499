import type { TransferPairs } from './transfers-pairs.ts';

/** Why a record is left out: the first that holds. */
export const leftOutReasons = [
  'noPlace',
  'venueOnly',
  'notMapReady',
  'undated',
  'outsideYears',
  'noSector',
  'otherSector',
  'otherModel',
  'otherDirection',
  'outsideRegion',
  'otherBasis',
  'withinOneUnit',
] as const;
/** One of them. */
export type LeftOutReason = (typeof leftOutReasons)[number];

/** Which of a region's records: from elsewhere into it, out of it, between places of it, with any end in it, or to it from anywhere. */
type RegionSide = 'in' | 'out' | 'between' | 'any' | 'to';

/** What is asked of the records; null keeps all. Lists of codes are 1 for each kept number. */
export interface TransferFilter {
  yearFrom: number | null;
  yearTo: number | null;
  sectors: Uint8Array | null;
  models: Uint8Array | null;
  /** By pair of macro-regions. */
  directions: Uint8Array | null;
  /** 1 for each place in the region. */
  region: Uint8Array | null;
  side: RegionSide;
  isMapReadyOnly: boolean;
  /** By number in `basisOrder`. */
  basis: number | null;
}

const numberOf = (reason: LeftOutReason) => leftOutReasons.indexOf(reason);
const [noPlace, venueOnly, notMapReady] = [numberOf('noPlace'), numberOf('venueOnly'), numberOf('notMapReady')];
const [undated, outsideYears] = [numberOf('undated'), numberOf('outsideYears')];
const [noSector, otherSector, otherModel] = [numberOf('noSector'), numberOf('otherSector'), numberOf('otherModel')];
const [otherDirection, outsideRegion] = [numberOf('otherDirection'), numberOf('outsideRegion')];

/** Which rows are kept by side: 2 × origin inside + destination inside. */
const keptBySide = { in: [0, 1, 0, 0], out: [0, 0, 1, 0], between: [0, 0, 0, 1], any: [0, 1, 1, 1], to: [0, 1, 0, 1] };

/**
 * The number of the reason to leave a row out, whatever its basis and its unit; −1 where there is none. One function for
 * all filters, over columns alone: it is asked a million times a question.
 */
export function createReason({ columns, withinStart }: TransferPairs, filter: TransferFilter): (row: number) => number {
  const { firstYears, lastYears, sectors, models, cells, origins, destinations } = columns;
  const { venueOnly: venues, mapReady } = columns;
  const { sectors: keptSectors, models: keptModels, directions, region, isMapReadyOnly } = filter;
  const [yearFrom, yearTo] = [filter.yearFrom ?? -32768, filter.yearTo ?? 32767];
  const isDated = filter.yearFrom !== null || filter.yearTo !== null;
  const sides = keptBySide[filter.side];
  return (row) => {
    if (row < withinStart) return noPlace;
    if (venues[row] === 1) return venueOnly;
    if (isMapReadyOnly && mapReady[row] === 0) return notMapReady;
    if (isDated) {
      const last = lastYears[row] ?? 0;
      if (last === 0) return undated;
      if (last < yearFrom || (firstYears[row] ?? 0) > yearTo) return outsideYears;
    }
    if (keptSectors !== null) {
      const sector = sectors[row] ?? -1;
      if (sector < 0) return noSector;
      if (keptSectors[sector] !== 1) return otherSector;
    }
    if (keptModels !== null && !isOneOf(keptModels, models[row] ?? -1)) return otherModel;
    if (directions !== null && directions[cells[row] ?? 0] !== 1) return otherDirection;
    if (region === null) return -1;
    const side = 2 * (region[origins[row] ?? 0] ?? 0) + (region[destinations[row] ?? 0] ?? 0);
    return sides[side] === 1 ? -1 : outsideRegion;
  };
}

const isOneOf = (kept: Uint8Array, code: number) => code >= 0 && kept[code] === 1;
