import type { TransfersAnswer } from '@icfm/api/transfers/schema';
import { fill } from '../../i18n/fill.ts';
import type { Format } from '../../i18n/format.ts';
import type { TransferTimeWords } from '../../i18n/transfer-time-words.ts';
import type { UrlState } from '../../state/url.ts';
import type { ChartTableData } from '../charts/chart-table.tsx';
import { totalAmount } from './transfer-headline.ts';

type Years = TransfersAnswer['years'];

/** One place of the line: a year, or at its end all of them. */
export type TransferStop = { readonly year: number | null; readonly records: number; readonly flows: number };

/** Every year from the first to the last with a record, those without one too, then all years together. */
export function stopsOf(years: Years): TransferStop[] {
  const [first, last] = [years[0]?.year, years.at(-1)?.year];
  if (first === undefined || last === undefined) return [];
  const byYear = new Map(years.map((each) => [each.year, each]));
  const stops = Array.from({ length: last - first + 1 }, (_, at) => {
    const entry = byYear.get(first + at);
    return { year: first + at, records: entry?.records ?? 0, flows: entry?.corridors ?? 0 };
  });
  return [...stops, { year: null, records: 0, flows: 0 }];
}

export type YearMode = 'one' | 'upTo';

/** The years of the address at a stop. */
export function yearsAt(stop: TransferStop | undefined, mode: YearMode): Pick<UrlState, 'fromYear' | 'toYear'> {
  const year = stop?.year ?? null;
  return { fromYear: mode === 'one' ? year : null, toYear: year };
}

/** The stop that stands for the years of the address: their last; all years where there is no end. */
export function stopAt(stops: readonly TransferStop[], { toYear }: Pick<UrlState, 'toYear'>): number {
  if (toYear === null) return Math.max(0, stops.length - 1);
  const before = stops.filter(({ year }) => year !== null && year <= toYear).length;
  return Math.max(0, before - 1);
}

type Writing = {
  readonly words: TransferTimeWords;
  readonly format: Format;
  readonly basisName: (basis: string) => string;
};

function amountOf(years: Years, year: number, basis: string): number | null {
  const entry = years.find((each) => each.year === year);
  return entry?.amounts.find((each) => each.basis === basis)?.amount100mCny ?? null;
}

/** What the bar of a stop is as high as: its drawn amount of the basis asked for, else its records; null where not known. */
export function barOf({ year, records }: TransferStop, years: Years, basis: UrlState['basis']): number | null {
  if (year === null) return null;
  return basis === null ? records : amountOf(years, year, basis);
}

/** The next stop from a place on that has records, so that nothing is played for nothing; else that of all years. */
export function nextStop(stops: readonly TransferStop[], from: number): number {
  const next = stops.findIndex(({ records }, at) => at >= from && records > 0);
  return next < 0 ? Math.max(0, stops.length - 1) : next;
}

type Told = Pick<TransfersAnswer, 'records' | 'total' | 'nodes'>;

/** What the years shown say: of one year or up to it as the answer at the address counts, else of all of them. */
export function yearFinding(
  { years, state, answer }: { years: Years; state: Pick<UrlState, 'fromYear' | 'toYear' | 'basis'>; answer: Told },
  { words, format, basisName }: Writing,
): string {
  const { fromYear, toYear, basis } = state;
  if (toYear === null) {
    const peak = years.reduce((most, each) => (each.records > most.records ? each : most));
    const span = { first: String(years[0]?.year ?? ''), last: String(years.at(-1)?.year ?? '') };
    return fill(words.finding.all, { ...span, peak: String(peak.year), count: format.count(peak.records) });
  }
  const year = fromYear === null || fromYear === toYear ? String(toYear) : `${fromYear}–${toYear}`;
  if (answer.records.kept === 0) return fill(words.finding.none, { year });
  const counts = { year, records: format.count(answer.records.kept), flows: format.count(answer.total) };
  const said = fill(fromYear === null ? words.finding.upTo : words.finding.one, counts);
  if (basis === null) return said;
  const amount = totalAmount(answer.nodes);
  const name = { basis: basisName(basis) };
  if (amount === null) return said + fill(words.noAmount, name);
  return said + fill(words.amount, { ...name, amount: format.amount(amount) });
}

/** The years as a table, each basis by itself. */
export function yearTable(years: Years, { words, format, basisName }: Writing): ChartTableData {
  return {
    caption: words.title,
    columns: Object.entries(words.columns).map(([id, label]) => ({ id, label })),
    rows: years.map(({ year, records, corridors, amounts }) => {
      const told = amounts.map(({ basis, amount100mCny }) =>
        fill(words.amountWord, { basis: basisName(basis), amount: format.amount(amount100mCny) }),
      );
      return {
        id: String(year),
        cells: [
          String(year),
          format.count(records),
          format.count(corridors),
          told.length === 0 ? words.none : format.list(told),
        ],
      };
    }),
  };
}
