import type { Language } from '../state/url.ts';

export const locales = { zh: 'zh-CN', en: 'en-GB' } as const;

export type Band = {
  readonly estimate: number;
  readonly lower: number;
  readonly upper: number;
  readonly isInside: boolean;
};

/** Numbers, rates, distances and dates as the language writes them. */
export type Format = {
  readonly count: (value: number) => string;
  /** A measure without a unit of its own: three significant digits, whole where large. */
  readonly figure: (value: number) => string;
  readonly percent: (share: number) => string;
  readonly kilometers: (value: number) => string;
  /** The range of a band, `41–85`; null where both ends round to the same figure. */
  readonly range: (band: Band) => string | null;
  /** 2025年8月 or August 2025 of an ISO date, year-month or year. */
  readonly month: (iso: string) => string;
  /** An amount given in CNY 100 million: 亿元 as it is, in English billions. */
  readonly amount: (amount100mCny: number) => string;
  readonly list: (items: readonly string[]) => string;
  readonly compare: (a: string, b: string) => number;
};

export function createFormat(language: Language): Format {
  const locale = locales[language];
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0, useGrouping: 'min2' });
  const short = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, useGrouping: 'min2' });
  const fine = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, useGrouping: 'min2' });
  const figure = new Intl.NumberFormat(locale, {
    maximumSignificantDigits: 3,
    maximumFractionDigits: 0,
    roundingPriority: 'morePrecision',
    useGrouping: 'min2',
  });
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const month = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    timeZone: 'UTC',
  });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(language === 'zh' ? 'zh-CN-u-co-pinyin' : 'en');
  return {
    count: (value) => whole.format(value),
    figure: (value) => figure.format(value),
    percent: (share) => rate.format(share),
    kilometers: (value) => (value > 0 && value < 10 ? short.format(value) : whole.format(value)),
    range: ({ lower, upper }) => {
      const [from, to] = [whole.format(lower), whole.format(upper)];
      return from === to ? null : `${from}–${to}`;
    },
    month: (iso) => (/^\d{4}-\d{2}/.test(iso) ? month.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`)) : iso),
    amount: (value) => (language === 'zh' ? short.format(value) : fine.format(value / 10)),
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}
