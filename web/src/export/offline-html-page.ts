import type { offlinePageWords } from '../i18n/offline-page-words.ts';
import { escapeXml } from '../picture/xml-text.ts';
import type { Deck, Slide } from '../slides/slide.ts';
import type { Language } from '../state/url.ts';
import { offlineStyle } from './offline-html-style.ts';
import { element } from './offline-html-text.ts';
import { viewerScript } from './offline-html-viewer.ts';
import { slideWords } from './offline-html-words.ts';

type Words = (typeof offlinePageWords)[Language];

/** Nothing is asked of any network: not by the page, and not by what might be written into it. */
const policy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "script-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export type DrawnSlide = {
  readonly slide: Slide;
  /** The slide as SVG, and over it the map that can be zoomed. */
  readonly drawing: string;
  readonly map: string;
};

function slideSection({ slide, drawing, map }: DrawnSlide, number: number, words: Words): string {
  const id = `title-${number}`;
  const notes = slide.notes.trim() === '' ? words.noNotes : slide.notes;
  return [
    `<section class="slide" aria-labelledby="${id}"${number === 1 ? '' : ' hidden'}><div class="paper">`,
    `<div class="words"><h2 id="${id}">${escapeXml(slide.title)}</h2>${slideWords(slide)}</div>`,
    drawing.replace('<svg ', '<svg aria-hidden="true" '),
    map,
    `</div><aside class="notes" aria-label="${escapeXml(words.notes)}" hidden>${escapeXml(notes)}</aside></section>`,
  ].join('');
}

const button = (command: string, sign: string, label: string) =>
  `<button type="button" data-command="${command}" aria-label="${escapeXml(label)}" title="${escapeXml(label)}">${sign}</button>`;

function controls(words: Words): string {
  const { pause, play } = words;
  return [
    `<nav aria-label="${escapeXml(words.controls)}">`,
    button('back', '‹', words.back),
    '<span class="number" role="status"></span>',
    button('next', '›', words.next),
    button('list', escapeXml(words.list), words.list),
    '<span class="gap"></span>',
    button('zoomOut', '−', words.zoomOut),
    button('zoomReset', '1:1', words.zoomReset),
    button('zoomIn', '+', words.zoomIn),
    `<button type="button" class="motion" data-command="motion" aria-pressed="false" data-pause="${escapeXml(pause)}" `,
    `data-play="${escapeXml(play)}">${escapeXml(pause)}</button>`,
    button('notes', escapeXml(words.notes), words.notes),
    button('blank', escapeXml(words.blank), words.blank),
    button('full', escapeXml(words.fullScreen), words.fullScreen),
    '</nav>',
  ].join('');
}

function contents({ slides }: Deck, words: Words): string {
  const items = slides.map(
    ({ title }, at) => `<li><button type="button">${at + 1} · ${escapeXml(title)}</button></li>`,
  );
  const close = `<button type="button" data-command="list">${escapeXml(words.close)}</button>`;
  const label = escapeXml(words.list);
  return `<dialog aria-label="${label}"><ol>${items.join('')}</ol><p class="keys">${escapeXml(words.keys)}</p>${close}</dialog>`;
}

/** The whole page, in one piece: `fonts` are rules with their data in them. */
export function offlinePage(
  deck: Deck,
  drawn: readonly DrawnSlide[],
  { fonts, words }: { fonts: string; words: Words },
) {
  return [
    `<!doctype html><html lang="${deck.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width,initial-scale=1">',
    `${element('title', deck.title)}<link rel="icon" href="data:,">`,
    `<style>${fonts}${offlineStyle(deck.theme)}</style></head><body>`,
    `<main>${drawn.map((each, at) => slideSection(each, at + 1, words)).join('')}</main>`,
    controls(words),
    contents(deck, words),
    '<div class="typed" role="status" hidden></div><div class="blank" hidden></div>',
    `<script>${viewerScript()}</script></body></html>`,
  ].join('\n');
}
