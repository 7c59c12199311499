import { escapeHtml } from '../docs/escape-html.ts';
import { htmlPage } from '../docs/html-page.ts';
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

/** What a person sees who follows a link that is none: what is wrong, and the way to the page. */
export function unknownPage({ detail }: Problem, language: Language): string {
  const { title, why, home } = words[language];
  return htmlPage(
    { language, title },
    `<main>
<h1>${title}</h1>
<p>${escapeHtml(detail[language])}${language === 'zh' ? '。' : '. '}${why}</p>
<p><a href="/?lang=${language}">${home}</a></p>
</main>`,
  );
}
