import type { Language } from '../http/language.ts';
import { en } from './words-en.ts';
import { type BriefWords, zh } from './words-zh.ts';

const dictionaries: Readonly<Record<Language, BriefWords>> = { zh, en };

/** The words of a language. */
export function wordsIn(language: Language): BriefWords {
  return dictionaries[language];
}

/** Fills `{name}` places of a template; a place without a value is a mistake of ours and stays visible. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}
