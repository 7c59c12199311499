import type { ReadModel } from '../readmodel/read-model.ts';
import type { CoverageQuery } from './parameters.ts';
import { refuseUnknownSectors } from './refuse-unknown-sectors.ts';
import type { CoverageParameters } from './schema.ts';

/** The query as answers repeat it, absent filters filled in; a sector that no file uses is refused. */
export function completeParameters(model: ReadModel, query: CoverageQuery): CoverageParameters {
  const { kinds = [], sectors = [], region = 'nation' } = query;
  refuseUnknownSectors(model, sectors);
  return { ...query, kinds, sectors, region };
}
