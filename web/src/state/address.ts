import { createLoader, createSerializer } from 'nuqs';
import { type UrlState, urlParsers } from './url.ts';

const read = createLoader(urlParsers);
const write = createSerializer(urlParsers);

/** The state of a page that a query stands for; what it does not say is as usual. */
export function readAddress(query: string): UrlState {
  return read(new URLSearchParams(query));
}

/** The query of a state, without `?`; what is as usual is left out. */
export function writeAddress(state: Partial<UrlState>): string {
  return write(state).replace(/^\?/, '');
}

/** What a person or a screen brings to a view, and a chapter of a story leaves open. */
const ofReader = {
  lang: null,
  theme: null,
  camera: null,
  story: null,
  slide: null,
  sort: null,
  columns: [],
  find: '',
} satisfies Partial<UrlState>;

/** The address of the view alone: its filters, what is selected, and the charts where they lie over the map. */
export function viewAddress(state: UrlState): string {
  return writeAddress({ ...state, ...ofReader, tool: state.tool === 'flow-charts' ? state.tool : null });
}
