import type { Language } from '../../state/url.ts';

const locales = { zh: 'zh-CN', en: 'en-GB' } as const;

/** When something was changed, to the minute, as the language writes it. */
export function timeText(iso: string, language: Language): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return date.toLocaleString(locales[language], { dateStyle: 'medium', timeStyle: 'short' });
}
