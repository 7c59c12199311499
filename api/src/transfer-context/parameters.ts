import { z } from '@hono/zod-openapi';
import { codesParameter } from '../http/parameters.ts';
import { TransferQuery } from '../transfers/parameters.ts';
import { ContextKind } from './schema.ts';

const { region, yearFrom, yearTo } = TransferQuery.shape;

/** The parameters of `/api/transfers/context`. */
export const ContextQuery = z.strictObject({
  kinds: codesParameter(ContextKind.options, 'Kinds to keep; all if absent.')
    .transform((kinds) => ContextKind.options.filter((kind) => kinds.includes(kind)))
    .optional(),
  region: region.openapi({
    description:
      'Keeps statements about a receiving place in this region: `nation` if absent, a macro-region, or the adcode of a province, prefecture or county.',
  }),
  yearFrom: yearFrom.openapi({
    description: 'Keeps statements that reach into this year or a later one; one without a year is then left out.',
  }),
  yearTo: yearTo.openapi({
    description: 'Keeps statements that begin in this year or an earlier one, likewise.',
  }),
});
