import { CoverageQuery, MeasureQuery, regionParameter } from '../coverage/parameters.ts';
import { textParameter } from '../http/parameters.ts';

const { reachKilometers, minimumMatch, matchTable } = MeasureQuery.shape;

/** The parameters of `/api/pairing`. */
export const PairingQuery = CoverageQuery.pick({ sectors: true }).extend({
  reachKilometers,
  minimumMatch,
  matchTable,
  bank: textParameter(
    100,
    'The bank whose corridors are ranked, by its name in the data, or `own` for the branches of the lists imported as own; all banks if absent.',
  )
    .optional()
    .transform((bank) => bank ?? null),
  region: regionParameter(
    'Keeps records with an end in this region: `nation` if absent, a macro-region, or the adcode of a province, prefecture or county.',
  ).optional(),
});
