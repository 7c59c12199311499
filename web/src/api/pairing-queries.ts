import type { PairingAnswer } from '@icfm/api/pairing/schema';
import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { defaultLeast, defaultMatch, type UrlState } from '../state/url.ts';
import { apiUrl, getJson } from './get-json.ts';
import { untilDataChange } from './until-data-change.ts';

export type PairingParameters = Pick<UrlState, 'reach' | 'least' | 'match' | 'bank' | 'sectors' | 'region'>;

export function pairingAddress({ reach, least, match, bank, sectors, region }: PairingParameters): string {
  return apiUrl('pairing', {
    reachKilometers: reach,
    minimumMatch: least === defaultLeast ? null : least,
    matchTable: match.join() === defaultMatch.join() ? null : match.join(),
    bank,
    sectors: [...sectors].sort().join(),
    region: region === 'nation' ? null : region,
  });
}

/** The corridors of documented transfer and which banks serve their ends; of one bank, how it stands at each. */
export function pairingQuery(parameters: PairingParameters) {
  const url = pairingAddress(parameters);
  return queryOptions({
    queryKey: ['pairing', url],
    queryFn: ({ signal }) => getJson<PairingAnswer>(url, signal),
    placeholderData: keepPreviousData,
    ...untilDataChange,
  });
}
