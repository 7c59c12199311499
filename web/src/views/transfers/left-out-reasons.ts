import type { TransfersAnswer } from '@icfm/api/transfers/schema';

/** Why records are not counted, in the order in which a record is asked: each is left out for the first that holds. */
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
] as const satisfies readonly (keyof TransfersAnswer['records']['leftOut'])[];
