import { z } from '@hono/zod-openapi';
import { AmountBasis } from '@icfm/data/model/flow';
import { CoverageQuery, regionParameter } from '../coverage/parameters.ts';
import { integerParameter, patternParameter } from '../http/parameters.ts';
import { TransferDirection, TransferLevel, TransferSide } from './schema.ts';

/** As many arcs as a map can show. */
const mostCorridors = 300;

const wantedCodes = { zh: '以逗号分隔的代码', en: 'codes separated by commas' };

const year = (description: string) =>
  integerParameter({ minimum: 1900, maximum: 2100 }, description)
    .optional()
    .transform((number) => number ?? null);

/** The filters of records, as every question about transfers takes them. */
const recordFilters = {
  yearFrom: year('Keeps records that reach into this year or a later one; a record without a year is then left out.'),
  yearTo: year('Keeps records that begin in this year or an earlier one, likewise.'),
  models: patternParameter(
    /^[a-z-]{1,60}(,[a-z-]{1,60}){0,40}$/,
    wantedCodes,
    'Models of transfer to keep; all if absent.',
  )
    .transform((codes) => codes.split(','))
    .optional(),
  basis: AmountBasis.optional()
    .transform((basis) => basis ?? null)
    .openapi({
      description: 'Keeps records of this basis, and ranks and adds by amount within it; every basis if absent.',
    }),
  direction: TransferDirection.optional()
    .transform((direction) => direction ?? 'all')
    .openapi({ description: 'By macro-regions of the ends; `all` if absent.' }),
  mapReady: z
    .enum(['true', 'false'])
    .optional()
    .transform((flag) => flag === 'true')
    .openapi({
      description:
        'Keeps the records alone that are fit for the map: from the east to elsewhere, with year and amount.',
    }),
};

const sectors = CoverageQuery.shape.sectors;

/** The parameters of `/api/transfers`. */
export const TransferQuery = z.strictObject({
  ...recordFilters,
  level: TransferLevel.optional()
    .transform((level) => level ?? 'province')
    .openapi({ description: 'Units that records are gathered by; `province` if absent.' }),
  sectors,
  region: regionParameter(
    'Region whose records are kept, by `side`: `nation` if absent, a macro-region, or the adcode of a province, prefecture or county.',
  ).optional(),
  side: TransferSide.optional()
    .transform((side) => side ?? 'any')
    .openapi({
      description:
        'From elsewhere into the region, out of it to elsewhere, between places of it, or with any end in it (if absent). Without a region it keeps all.',
    }),
  most: integerParameter(
    { minimum: 1, maximum: mostCorridors },
    `How many corridors are told at most; ${mostCorridors} if absent.`,
  )
    .optional()
    .transform((most) => most ?? mostCorridors),
});

/** The parameters of `/api/transfers/finance`: those of `/api/coverage` for access, and the filters of records. */
export const FinanceQuery = CoverageQuery.omit({ asOfYear: true }).extend({
  ...recordFilters,
  level: z
    .enum(['province', 'prefecture'])
    .optional()
    .transform((level) => level ?? 'province')
    .openapi({ description: 'Receivers that are compared; `province` if absent.' }),
  region: CoverageQuery.shape.region.openapi({
    description:
      'Compares the receivers in this region: `nation` if absent, a macro-region, or the adcode of a province.',
  }),
});
