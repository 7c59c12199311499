import { curvesAddress } from '../../api/chart-queries.ts';
import { gapAddress } from '../../api/gap-queries.ts';
import { pairingAddress } from '../../api/pairing-queries.ts';
import { accessAddress, coverageAddress } from '../../api/queries.ts';
import { robustnessAddress } from '../../api/robustness-queries.ts';
import { sitesAddress } from '../../api/site-question.ts';
import { changesAddress } from '../../api/time-queries.ts';
import { transferFinanceAddress, transfersAddress } from '../../api/transfer-queries.ts';
import type { DataLinkWords } from '../../i18n/data-link-words.ts';
import type { Language, UrlState } from '../../state/url.ts';

/** One table of an answer that the page shows, and where the server tells it. */
export type DataLink = {
  readonly what: keyof DataLinkWords['what'];
  /** The question of the page, below the page. */
  readonly address: string;
  readonly table: string;
  /** Whether its rows have a place: else there is no map of it. */
  readonly isOnMap: boolean;
};

export type DataFormat = 'csv' | 'geojson' | 'json';

const places = { isOnMap: true } as const;
const figures = { isOnMap: false } as const;

function coverageLinks(state: UrlState): DataLink[] {
  const [coverage, access] = [coverageAddress(state), accessAddress(state)];
  return [
    { what: 'coverageClusters', address: coverage, table: 'clusters', ...places },
    { what: 'coverageRegions', address: coverage, table: 'regions', ...places },
    { what: 'accessClusters', address: access, table: 'clusters', ...places },
    { what: 'accessRegions', address: access, table: 'regions', ...places },
    { what: 'curves', address: curvesAddress(state), table: 'points', ...figures },
    { what: 'lorenz', address: access, table: 'lorenz', ...figures },
    { what: 'changes', address: changesAddress(state), table: 'years', ...figures },
    { what: 'robustness', address: robustnessAddress(state), table: 'ranks', ...figures },
  ];
}

function gapLinks(state: UrlState): DataLink[] {
  if (state.task === 'list') return [{ what: 'gaps', address: gapAddress(state), table: 'gaps', ...places }];
  if (state.task === 'corridors') {
    const address = pairingAddress(state);
    return [
      { what: 'corridors', address, table: 'corridors', ...places },
      { what: 'banks', address, table: 'banks', ...figures },
    ];
  }
  if (state.task !== 'sites') return [];
  const address = sitesAddress(state);
  return [
    { what: 'sites', address, table: 'sites', ...places },
    { what: 'served', address, table: 'served', ...places },
    { what: 'siteCurve', address, table: 'curve', ...figures },
  ];
}

function transferLinks(state: UrlState): DataLink[] {
  if (state.transfers === 'finance') {
    return [{ what: 'receivers', address: transferFinanceAddress(state), table: 'receivers', ...places }];
  }
  const address = transfersAddress(state);
  return [
    { what: 'transfers', address, table: 'corridors', ...places },
    { what: 'nodes', address, table: 'nodes', ...places },
    { what: 'years', address, table: 'years', ...figures },
    { what: 'matrix', address, table: 'matrix', ...figures },
  ];
}

/** The tables behind the view of an address, with the parameters that the page itself asks by. */
export function dataLinksOf(state: UrlState): readonly DataLink[] {
  if (state.view === 'coverage') return coverageLinks(state);
  return state.view === 'gaps' ? gapLinks(state) : transferLinks(state);
}

type Wanted = { readonly format: DataFormat; readonly language: Language; readonly page: string };

/** The whole address of one table in one form. A table for people is written in the language of the page. */
export function fileAddress({ address, table }: DataLink, { format, language, page }: Wanted): string {
  const url = new URL(address, page);
  if (format === 'json') return url.href;
  url.searchParams.set('f', format);
  url.searchParams.set('table', table);
  if (format === 'csv') url.searchParams.set('lang', language);
  return url.href;
}
