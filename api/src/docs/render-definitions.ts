import type { Definition } from '../definitions/schema.ts';
import type { Language } from '../http/language.ts';
import { escapeHtml } from './escape-html.ts';
import { htmlPage } from './html-page.ts';

const words = {
  zh: {
    title: '指标定义 · 产业集群金融地图',
    heading: '指标定义',
    intro:
      '地图上每个数字的定义、公式、算法与来源。下标 i 为集群，j 为支行，τ 为覆盖半径。未知不等于零：未测量的不写 0。',
    formula: '公式',
    method: '算法',
    sources: '来源',
    ownSource: '本项目定义。',
    otherLanguage: 'English',
    machine: '机器可读',
    documentation: '接口文档（英文）',
  },
  en: {
    title: 'Definitions of measures · Industrial-cluster financing map',
    heading: 'Definitions of measures',
    intro:
      'Definition, formula, method and sources of every number on the map. i stands for a cluster, j for a branch, τ for the reach. Unknown is not zero: what was not measured is never shown as 0.',
    formula: 'Formula',
    method: 'Method',
    sources: 'Sources',
    ownSource: 'Defined by this project.',
    otherLanguage: '中文',
    machine: 'For machines',
    documentation: 'Documentation of the API',
  },
} as const;

/** The definitions as one page of HTML without a script; the id of each measure is its anchor. */
export function renderDefinitions(definitions: readonly Definition[], language: Language): string {
  const { title, heading, intro, otherLanguage, machine, documentation } = words[language];
  const other = language === 'zh' ? 'en' : 'zh';
  const contents = definitions.map(
    (each) => `<a href="#${escapeHtml(each.id)}">${escapeHtml(`${each.id} ${nameOf(each, language)}`)}</a>`,
  );
  return htmlPage(
    { language, title },
    `<main>
<h1>${heading}</h1>
<p class="note">${intro}</p>
<p><a href="?lang=${other}" lang="${other}" hreflang="${other}">${otherLanguage}</a> · <a href="/api/definitions">${machine}</a> · <a href="/api/docs">${documentation}</a></p>
<nav><p>${contents.join(' · ')}</p></nav>
${definitions.map((each) => renderDefinition(each, language)).join('\n')}
</main>`,
  );
}

const nameOf = ({ nameZh, nameEn }: Definition, language: Language) => (language === 'zh' ? nameZh : nameEn);

function renderDefinition(definition: Definition, language: Language): string {
  const { formula, method, sources, ownSource } = words[language];
  const [said, worked] =
    language === 'zh' ? [definition.definitionZh, definition.methodZh] : [definition.definitionEn, definition.methodEn];
  const listed = definition.sources.map((source) => `<li>${renderSource(source)}</li>`);
  return `<section id="${escapeHtml(definition.id)}">
<h2>${escapeHtml(`${definition.id} ${nameOf(definition, language)}`)}</h2>
<p>${escapeHtml(said)}</p>
<h3>${formula}</h3>
<pre><code>${withSubscripts(definition.formula)}</code></pre>
<h3>${method}</h3>
<p>${withSubscripts(worked)}</p>
<h3>${sources}</h3>
${listed.length > 0 ? `<ul>${listed.join('')}</ul>` : `<p>${ownSource}</p>`}
</section>`;
}

/** Plain characters write a subscript as `d_ij` or `L_{k−1}`. */
function withSubscripts(text: string): string {
  return escapeHtml(text).replace(
    /_(?:\{([^}]+)\}|([a-z]+))/g,
    (_, braced = '', plain = '') => `<sub>${braced}${plain}</sub>`,
  );
}

function renderSource({ title, url }: Definition['sources'][number]): string {
  if (url === null) return escapeHtml(title);
  return `<a href="${escapeHtml(url)}" rel="noopener noreferrer">${escapeHtml(title)}</a>`;
}
