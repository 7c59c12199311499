import type { Language, Theme } from '../state/url.ts';

/** The language and theme of the page, which its pictures are drawn in. */
export function pageLook(): { readonly language: Language; readonly theme: Theme } {
  const { lang, dataset } = document.documentElement;
  return { language: lang.startsWith('zh') ? 'zh' : 'en', theme: dataset.theme === 'dark' ? 'dark' : 'light' };
}
