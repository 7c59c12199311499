import type { TransferFinanceAnswer, TransfersAnswer } from '@icfm/api/transfers/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { mostArcs, type UrlState } from '../state/url.ts';
import { apiUrl, getJson } from './get-json.ts';
import { type CoverageParameters, coverageTerms } from './queries.ts';
import { untilDataChange } from './until-data-change.ts';

type RecordFilters = Pick<UrlState, 'fromYear' | 'toYear' | 'models' | 'basis' | 'direction' | 'mapReady'>;

export type TransferParameters = RecordFilters & Pick<UrlState, 'level' | 'sectors' | 'region' | 'side' | 'most'>;

function recordTerms({ fromYear, toYear, models, basis, direction, mapReady }: RecordFilters) {
  return {
    yearFrom: fromYear,
    yearTo: toYear,
    models: [...models].sort().join(),
    basis,
    direction: direction === 'all' ? null : direction,
    mapReady: mapReady ? 'true' : null,
  };
}

export function transfersAddress(parameters: TransferParameters): string {
  const { level, sectors, region, side, most } = parameters;
  return apiUrl('transfers', {
    ...recordTerms(parameters),
    level: level === 'province' ? null : level,
    sectors: [...sectors].sort().join(),
    region: region === 'nation' ? null : region,
    side: side === 'any' ? null : side,
    most: most === mostArcs ? null : most,
  });
}

/** Corridors, nodes, timeline, matrix and ranking under the filters. The last answer stays while the next loads. */
export function transfersQuery(parameters: TransferParameters) {
  const url = transfersAddress(parameters);
  return queryOptions({
    queryKey: ['transfers', url],
    queryFn: ({ signal }) => getJson<TransfersAnswer>(url, signal),
    placeholderData: keepPreviousData,
    ...untilDataChange,
  });
}

type FinanceParameters = RecordFilters & Pick<UrlState, 'level'> & CoverageParameters;

export function transferFinanceAddress(parameters: FinanceParameters): string {
  const { asOfYear: _, ...terms } = coverageTerms(parameters);
  return apiUrl('transfers/finance', {
    ...terms,
    ...recordTerms(parameters),
    // Macro-regions are not compared: there are only four.
    level: parameters.level === 'prefecture' ? parameters.level : null,
  });
}

/** Receivers by inflow and access of their clusters (M11), and how alike they are in sectors (M13). */
export function transferFinanceQuery(parameters: FinanceParameters) {
  const url = transferFinanceAddress(parameters);
  return queryOptions({
    queryKey: ['transfer-finance', url],
    queryFn: ({ signal }) => getJson<TransferFinanceAnswer>(url, signal),
    placeholderData: keepPreviousData,
    ...untilDataChange,
  });
}
