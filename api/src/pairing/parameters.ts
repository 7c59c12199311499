import { CoverageQuery, MeasureQuery } from '../coverage/parameters.ts';
import { patternParameter, textParameter } from '../http/parameters.ts';

const { reachKilometers, minimumMatch, matchTable } = MeasureQuery.shape;

const wantedRegion = { zh: 'nation、大区代码或六位区划代码', en: 'nation, a macro-region or a six-digit adcode' };

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
  region: patternParameter(
    /^(nation|east|central|west|northeast|hk_mo_tw|\d{6})$/,
    wantedRegion,
    'Keeps records with an end in this region: `nation` if absent, a macro-region, or the adcode of a province, prefecture or county.',
  ).optional(),
});
