import type { Language } from '../../state/url.ts';

/** Writes a number with at most so many decimals, from 0 to 3, as the language does. */
export function createDecimals(language: Language): (value: number, most: number) => string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const formats = [0, 1, 2, 3].map(
    (most) => new Intl.NumberFormat(locale, { maximumFractionDigits: most, useGrouping: 'min2' }),
  );
  return (value, most) => formats[most]?.format(value) ?? String(value);
}
