import type { Language } from '../../state/url.ts';

const locales = { zh: 'zh-CN', en: 'en-GB' } as const;

const formatsOf = (digits: number) => ({
  zh: new Intl.NumberFormat(locales.zh, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
  en: new Intl.NumberFormat(locales.en, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
});

const [threeDigits, upToThreeDigits] = [
  formatsOf(3),
  {
    zh: new Intl.NumberFormat(locales.zh, { maximumFractionDigits: 3 }),
    en: new Intl.NumberFormat(locales.en, { maximumFractionDigits: 3 }),
  },
];

/** A part or a sum of parts, to three digits, so that parts add up on the page but for the last one. */
export function partFigure(value: number, language: Language): string {
  return threeDigits[language].format(value);
}

/** A factor, without digits that say nothing. */
export function factorFigure(value: number, language: Language): string {
  return upToThreeDigits[language].format(value);
}
