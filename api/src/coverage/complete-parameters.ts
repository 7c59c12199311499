import type { ReadModel } from '../readmodel/read-model.ts';
import type { CoverageQuery } from './parameters.ts';
import { refuseUnknownBank } from './refuse-unknown-bank.ts';
import { refuseUnknownSectors } from './refuse-unknown-sectors.ts';
import type { CoverageParameters } from './schema.ts';

/** The query as answers repeat it, absent filters filled in; a sector that no file uses and a bank that has no branch are refused. */
export function completeParameters(model: ReadModel, query: CoverageQuery): CoverageParameters {
  const { kinds = [], sectors = [], region = 'nation' } = query;
  refuseUnknownSectors(model, sectors);
  refuseUnknownBank(model, query.bank);
  return { ...query, kinds, sectors, region };
}
