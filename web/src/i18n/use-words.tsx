import { createContext, type ReactNode, useContext, useLayoutEffect, useMemo } from 'react';
import type { Language } from '../state/url.ts';
import { en } from './en.ts';
import { createFormat, type Format } from './format.ts';
import { type Dictionary, zh } from './zh.ts';

type Words = { readonly language: Language; readonly words: Dictionary; readonly format: Format };

const dictionaries: Record<Language, Dictionary> = { zh, en };
const htmlLanguages: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

const WordsContext = createContext<Words>({ language: 'zh', words: zh, format: createFormat('zh') });

/** The language of a link wins; else the browser's first, where everything but Chinese reads English. */
export function chooseLanguage(fromUrl: Language | null, browserLanguage: string): Language {
  return fromUrl ?? (browserLanguage.toLowerCase().startsWith('zh') ? 'zh' : 'en');
}

export function WordsProvider({ language, children }: { readonly language: Language; readonly children: ReactNode }) {
  const value = useMemo(
    () => ({ language, words: dictionaries[language], format: createFormat(language) }),
    [language],
  );
  // Before the first request goes out: it asks for messages in the language of the page.
  useLayoutEffect(() => {
    document.documentElement.lang = htmlLanguages[language];
  }, [language]);
  return <WordsContext value={value}>{children}</WordsContext>;
}

/** The dictionary and the formatters of the language shown. */
export function useWords(): Words {
  return useContext(WordsContext);
}
