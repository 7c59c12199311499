import { basisOrder } from '../measures/pairing-records.ts';
import { type LeftOutReason, leftOutReasons } from '../measures/transfers-filter.ts';
import type { TransferSelection } from '../measures/transfers-selection.ts';
import type { TransferYear } from '../measures/transfers-tally.ts';
import { numberOrNull } from './number-or-null.ts';
import type { TransfersAnswer } from './schema.ts';

/** How many records are kept, and why the others are not. */
export function describeRecords(
  documented: number,
  { leftOut, kept, recordsByYear }: TransferSelection,
): TransfersAnswer['records'] {
  const count = (reason: LeftOutReason) => leftOut[leftOutReasons.indexOf(reason)] ?? 0;
  return {
    documented,
    kept,
    leftOut: {
      noPlace: count('noPlace'),
      venueOnly: count('venueOnly'),
      notMapReady: count('notMapReady'),
      undated: count('undated'),
      outsideYears: count('outsideYears'),
      noSector: count('noSector'),
      otherSector: count('otherSector'),
      otherModel: count('otherModel'),
      otherDirection: count('otherDirection'),
      outsideRegion: count('outsideRegion'),
      otherBasis: count('otherBasis'),
      withinOneUnit: count('withinOneUnit'),
    },
    keptUndated: recordsByYear[0] ?? 0,
  };
}

/** Every basis with its records, those without any too. */
export function describeBases({ byBasis }: TransferSelection): TransfersAnswer['bases'] {
  return basisOrder.map((basis, index) => ({ basis, records: byBasis[index] ?? 0 }));
}

/** The timeline; of amounts only those known. */
export function describeYears(years: readonly TransferYear[]): TransfersAnswer['years'] {
  return years.map(({ year, records, corridors, amounts }) => ({
    ...{ year, records, corridors },
    amounts: basisOrder.flatMap((basis, index) => {
      const amount = numberOrNull(amounts[index]);
      return amount === null ? [] : { basis, amount100mCny: amount };
    }),
  }));
}
