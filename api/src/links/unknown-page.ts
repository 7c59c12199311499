import { escapeHtml } from '../docs/escape-html.ts';
import type { Language } from '../http/language.ts';
import type { Problem } from '../problem.ts';

const words = {
  zh: { title: '短链接无效', why: '它可能已随工作区恢复而失效，或抄写有误。', home: '打开产业集群金融地图' },
  en: {
    title: 'No such short link',
    why: 'It may have gone with an older state of the workspace, or a letter of it is wrong.',
    home: 'Open the industrial-cluster financing map',
  },
} as const;

const htmlLanguages = { zh: 'zh-CN', en: 'en' } as const;

/** What a person sees who follows a link that is none: what is wrong, and the way to the page. */
export function unknownPage({ detail }: Problem, language: Language): string {
  const { title, why, home } = words[language];
  return `<!doctype html>
<html lang="${htmlLanguages[language]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<link rel="stylesheet" href="/api/docs/style.css">
</head>
<body>
<main>
<h1>${title}</h1>
<p>${escapeHtml(detail[language])}${language === 'zh' ? '。' : '. '}${why}</p>
<p><a href="/?lang=${language}">${home}</a></p>
</main>
</body>
</html>
`;
}
