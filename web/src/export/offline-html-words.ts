import { escapeXml } from '../picture/xml-text.ts';
import type { ChapterSlide, LegendGroup, Slide, SlideTable } from '../slides/slide.ts';
import { element } from './offline-html-text.ts';

function legendWords({ title, entries }: LegendGroup): string {
  const items = entries.map(({ label, count }) => element('li', count === null ? label : `${label} ${count}`));
  return `${element('h3', title)}<ul>${items.join('')}</ul>`;
}

function tableWords({ columns, rows, note }: SlideTable): string {
  const head = columns.map((title) => `<th scope="col">${escapeXml(title)}</th>`).join('');
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${escapeXml(cell)}</td>`).join('')}</tr>`).join('');
  return `<table>${element('caption', note ?? '')}<thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

function chapterWords({ headline, caption, warning, legend, table, origin }: ChapterSlide): string {
  return [
    element('p', headline),
    element('p', caption),
    element('p', warning ?? ''),
    ...legend.map(legendWords),
    table === null ? '' : tableWords(table),
    ...[origin.asOf, origin.basis, origin.approval, origin.sources].map((fact) => element('p', fact)),
  ].join('');
}

/** What a slide says, for those who hear it: the drawing beside it is for those who see. */
export function slideWords(slide: Slide): string {
  if (slide.kind === 'chapter') return chapterWords(slide);
  return element('p', slide.text) + element('p', slide.link ?? '');
}
