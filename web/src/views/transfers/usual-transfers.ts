import { mostArcs, type UrlState } from '../../state/url.ts';

/** The filters of transfers as they usually are. */
export const usualTransfers = {
  fromYear: null,
  toYear: null,
  sectors: [],
  models: [],
  basis: null,
  direction: 'all',
  side: 'any',
  mapReady: true,
  most: mostArcs,
} satisfies Partial<UrlState>;

/** No filter at all: every record that can be placed. */
export const allTransfers = { ...usualTransfers, mapReady: false } satisfies Partial<UrlState>;
