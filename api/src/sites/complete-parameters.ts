import { completeParameters } from '../coverage/complete-parameters.ts';
import { findScope } from '../coverage/region-scope.ts';
import { refuseUnknownWhatIf } from '../gaps/refuse-unknown-what-if.ts';
import { notFound } from '../problem.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { AskedParameters, SitesQuery } from './parameters.ts';

/** The query as answers repeat it; what names nothing in the data is refused. */
export function completeSiteParameters(model: ReadModel, query: SitesQuery): AskedParameters {
  const coverage = completeParameters(model, query);
  const siteRegion = query.siteRegion ?? coverage.region;
  for (const region of [coverage.region, siteRegion])
    if (findScope(model, region) === null) throw notFound({ zh: '区域', en: 'region' }, region);
  refuseUnknownWhatIf(model, query);
  return { ...query, ...coverage, siteRegion, newSites: query.newSites ?? null };
}
