import type { LocatedBranch } from '@icfm/api/measures/network';
import fc from 'fast-check';

/** Parent groups of the sectors of the made-up country. */
export const groupOf = new Map([
  ['new-energy', 'energy'],
  ['grid', 'energy'],
  ['biomedicine', 'health'],
]);

// A small country, so that places and branches meet often; adcodes from a few, so that some branches lie inside.
const point = {
  longitude: fc.double({ min: 110, max: 112, noNaN: true }),
  latitude: fc.double({ min: 30, max: 32, noNaN: true }),
};
const adcode = fc.constantFrom('110100', '110200', '110300', '110400');

/** Any branch of that country. */
export const anyBranch = fc.record<LocatedBranch>({
  ...point,
  radiusKilometers: fc.double({ min: 0.2, max: 60, noNaN: true }),
  lineage: fc.array(adcode, { maxLength: 1 }),
  specialities: fc.subarray(['science-technology', 'green', 'industry:new-energy', 'industry:biomedicine']),
  authority: fc.constantFrom('yes', 'no', 'unknown'),
});

/** Sector and member places of any cluster there. */
export const anyClusterFields = {
  sector: fc.constantFrom('new-energy', 'grid', 'biomedicine', 'other'),
  places: fc.uniqueArray(fc.record({ adcode, ...point }), {
    minLength: 1,
    maxLength: 3,
    selector: (place) => place.adcode,
  }),
};
