import type { Language } from '../../state/url.ts';

const formats = {
  zh: new Intl.NumberFormat('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
} as const;

/** A measured value to two digits, as tables and panels show it. */
export function twoDigits(value: number, language: Language): string {
  return formats[language].format(value);
}
