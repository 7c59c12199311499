import type { Language } from '../http/language.ts';

const locales = { zh: 'zh-CN', en: 'en-GB' } as const;

export interface BriefFormat {
  count(value: number): string;
  /** Two digits behind the point at most. */
  decimal(value: number): string;
  /** Two digits behind the point, for columns of measures. */
  measure(value: number): string;
  percent(share: number): string;
  kilometers(value: number): string;
  /** 2025年8月 or Aug 2025 of an ISO date, year-month or year. */
  month(iso: string): string;
}

const formats: Readonly<Record<Language, BriefFormat>> = { zh: createFormat('zh'), en: createFormat('en') };

/** Numbers, rates, distances and dates as a language writes them: the same digits as on the screen. */
export function formatIn(language: Language): BriefFormat {
  return formats[language];
}

function createFormat(language: Language): BriefFormat {
  const locale = locales[language];
  const digits = (maximumFractionDigits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits, useGrouping: 'min2' });
  const [whole, short, fine] = [digits(0), digits(1), digits(2)];
  const even = new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    useGrouping: 'min2',
  });
  const rate = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const month = new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    month: language === 'zh' ? 'long' : 'short',
    timeZone: 'UTC',
  });
  return {
    count: (value) => whole.format(value),
    decimal: (value) => fine.format(value),
    measure: (value) => even.format(value),
    percent: (share) => rate.format(share),
    kilometers: (value) => (value > 0 && value < 10 ? short.format(value) : whole.format(value)),
    month: (iso) => (/^\d{4}-\d{2}/.test(iso) ? month.format(new Date(`${iso.slice(0, 7)}-01T00:00:00Z`)) : iso),
  };
}
