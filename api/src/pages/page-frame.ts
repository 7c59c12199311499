import { escapeHtml } from '../docs/escape-html.ts';
import { htmlPage } from '../docs/html-page.ts';

type Step = readonly [address: string, name: string];
type Frame = { readonly title: string; readonly steps: readonly Step[]; readonly url: URL };

/** A link, of this server or another. */
export function link(address: string, name: string): string {
  return `<a href="${escapeHtml(address)}">${escapeHtml(name)}</a>`;
}

/** A whole page around its content, which is HTML already; machines read the same at its address with `f=json`. */
export function pageFrame({ title, steps, url }: Frame, content: string): string {
  return htmlPage(
    { language: 'zh', title },
    `<nav aria-label="路径 · Path">${[['/', '地图 · Map'] as const, ...steps].map(([address, name]) => link(address, name)).join(' › ')}</nav>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
<p class="note">${link(addressWith(url, { f: 'json' }), '机器可读 · For machines (JSON)')}</p>
</main>`,
  );
}

/** The same address with other parameters. */
export function addressWith(url: URL, changes: Readonly<Record<string, string>>): string {
  const parameters = new URLSearchParams(url.search);
  for (const [name, value] of Object.entries(changes)) parameters.set(name, value);
  return `${url.pathname}?${parameters}`;
}

export const home: Step = ['/api?f=html', 'API'];
export const collections: Step = ['/api/collections?f=html', '数据集合 · Collections'];

type Row = readonly string[];

/** A table of cells that are HTML already, the first of each row its head. */
export function tableOf(heads: readonly string[], rows: readonly Row[]): string {
  const head = heads.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" role="region" aria-label="表格 · Table" tabindex="0"><table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}
