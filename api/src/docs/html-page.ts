import type { Language } from '../http/language.ts';
import { escapeHtml } from './escape-html.ts';

const htmlLanguages: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** A whole page without a script around its body, which is HTML already: read offline, under the strict policy. */
export function htmlPage({ language, title }: { language: Language; title: string }, body: string): string {
  return `<!doctype html>
<html lang="${htmlLanguages[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="/favicon.svg">
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
${body}
</body>
</html>
`;
}
