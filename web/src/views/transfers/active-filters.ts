import { fill } from '../../i18n/fill.ts';
import type { TransferWords } from '../../i18n/transfer-words.ts';
import { mostArcs, type UrlState } from '../../state/url.ts';

type FilterNames = {
  readonly words: TransferWords;
  readonly sector: (code: string) => string;
  readonly model: (code: string) => string;
  readonly basis: (code: string) => string;
};

/** A filter in force: what it keeps, and what takes it away. */
type ActiveFilter = { readonly id: string; readonly label: string; readonly clear: Partial<UrlState> };

export function yearsWords({ fromYear, toYear }: Pick<UrlState, 'fromYear' | 'toYear'>, words: TransferWords): string {
  if (fromYear === null && toYear === null) return words.allYears;
  if (fromYear === null) return fill(words.yearTo, { to: String(toYear) });
  if (toYear === null) return fill(words.yearFrom, { from: String(fromYear) });
  if (fromYear === toYear) return fill(words.oneYear, { year: String(toYear) });
  return fill(words.yearRange, { from: String(fromYear), to: String(toYear) });
}

/** Every filter that is not as usual, in the order of the page. */
export function activeFilters(state: UrlState, { words, sector, model, basis }: FilterNames): ActiveFilter[] {
  const { fromYear, toYear, sectors, models, direction, side, region, mapReady, most } = state;
  const filters: (ActiveFilter | false)[] = [
    (fromYear !== null || toYear !== null) && {
      id: 'years',
      label: yearsWords(state, words),
      clear: { fromYear: null, toYear: null },
    },
    state.basis !== null && { id: 'basis', label: basis(state.basis), clear: { basis: null } },
    direction !== 'all' && { id: 'direction', label: words.direction[direction], clear: { direction: 'all' } },
    // Without a region no record is on either side of it.
    side !== 'any' && region !== 'nation' && { id: 'side', label: words.side[side], clear: { side: 'any' } },
    !mapReady && { id: 'mapReady', label: words.mapReadyOff, clear: { mapReady: true } },
    most !== mostArcs && { id: 'most', label: fill(words.mostChip, { count: most }), clear: { most: mostArcs } },
    ...sectors.map((code) => ({
      id: `sector:${code}`,
      label: sector(code),
      clear: { sectors: sectors.filter((each) => each !== code) },
    })),
    ...models.map((code) => ({
      id: `model:${code}`,
      label: model(code),
      clear: { models: models.filter((each) => each !== code) },
    })),
  ];
  return filters.filter((filter) => filter !== false);
}
