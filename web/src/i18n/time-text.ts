import type { Language } from '../state/url.ts';
import { locales } from './format.ts';

/** A moment, ISO 8601, to the minute in the time of the reader, as the language writes it; empty where it is none. */
export function timeText(iso: string, language: Language): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  return date.toLocaleString(locales[language], { dateStyle: 'medium', timeStyle: 'short' });
}
