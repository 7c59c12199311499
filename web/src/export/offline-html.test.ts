import { expect, test } from 'vitest';
import { offlinePageWords } from '../i18n/offline-page-words.ts';
import type { ChapterSlide, Deck } from '../slides/slide.ts';
import { drawSlide } from './offline-html.ts';
import { embedFonts, facesFor } from './offline-html-fonts.ts';
import { offlinePage } from './offline-html-page.ts';
import { viewerScript } from './offline-html-viewer.ts';

const nasty = '</script><img src=x onerror="alert(1)">\u0007 “引号” \' 😀';

const chapter: ChapterSlide = {
  kind: 'chapter',
  id: 'a',
  title: nasty,
  caption: nasty,
  notes: nasty,
  headline: '安徽承接 12 条转移。',
  picture: {
    width: 920,
    height: 560,
    background: '#E9F0F4',
    shapes: [
      {
        ...{ kind: 'text', text: nasty, x: 10, y: 20, size: 12, isBold: false, colour: '#000000' },
        ...{ anchor: 'start', halo: null },
      },
    ],
  },
  arcs: [{ from: [0, 0], control: [300, 200], to: [600, 0], width: 6, colour: '#D55E00' }],
  legend: [{ title: '行业', entries: [{ symbol: [], label: nasty, count: '3' }] }],
  table: { columns: [nasty], isNumber: [false], rows: [[nasty]], total: 9, note: nasty },
  origin: { sources: nasty, asOf: '2025-08', basis: '到位资金', approval: '未附审图号' },
  warning: nasty,
};

const deck: Deck = {
  title: nasty,
  language: 'zh',
  theme: 'dark',
  dataAsOf: '2025-08',
  slides: [
    chapter,
    { kind: 'closing', id: 'z', title: nasty, text: nasty, notes: '', link: 'https://example.org/?a=1&b="2"' },
  ],
};

function page(): string {
  const drawn = deck.slides.map((slide, at) => drawSlide(slide, deck, at + 1));
  return offlinePage(deck, drawn, { fonts: '', words: offlinePageWords.zh });
}

test('text stays text, whatever it holds', () => {
  const html = page();
  expect(html.match(/<\/script>/g)).toHaveLength(1);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).not.toContain('<img');
  expect(html).not.toMatch(/\son\w+=[^&]*"alert/);
  expect(html).toContain('&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt; “引号” &#39; 😀');
});

test('the page forbids all requests and has nothing that would make one', () => {
  const html = page();
  expect(html).toContain(`content="default-src 'none';`);
  const addresses = html.match(/(?:src|href|url)\s*[=(]\s*["']?(?!data:|#)[^"')\s>]+/g) ?? [];
  expect(addresses.filter((address) => !address.startsWith('src=x'))).toEqual([]);
  expect(html).not.toContain('@import');
});

test('a slide says in words what its drawing shows, table and sources among them', () => {
  const html = page();
  for (const words of ['安徽承接 12 条转移。', '到位资金', '未附审图号', '<th scope="col">', '<h2 id="title-1">'])
    expect(html).toContain(words);
  expect(html).toContain('<html lang="zh-CN">');
});

test('the arcs of a slide move as strokes whose gaps move', () => {
  expect(page().match(/stroke-dasharray="0\.28 0\.72"/g)).toHaveLength(1);
});

test('the script is whole: it parses, and names nothing that is not in the page', () => {
  const script = viewerScript();
  expect(() => new Function(script)).not.toThrow();
  expect(script).not.toMatch(/__vi|__name|import|require|_\d+\./);
  expect(script).not.toContain('</');
});

const faces = [
  { url: 'a.woff2', 'unicode-range': ['U+0020-007e'] },
  { url: 'b.woff2', 'unicode-range': ['U+4e00', 'U+5b??'] },
  { url: 'c.woff2', 'unicode-range': ['U+1f600-1f64f'] },
  { url: 'd.woff2', 'unicode-range': ['U+9fa0-9fff'] },
];

test('only the slices of the font that the text needs are in the page', async () => {
  expect(facesFor('A', faces).map(({ url }) => url)).toEqual(['a.woff2']);
  expect(facesFor('安', faces).map(({ url }) => url)).toEqual(['b.woff2']);
  expect(facesFor('一 😀', faces).map(({ url }) => url)).toEqual(['a.woff2', 'b.woff2', 'c.woff2']);
  const loaded: string[] = [];
  const rules = await embedFonts('安', faces, async (url) => {
    loaded.push(url);
    return new Uint8Array([1, 2, 3]);
  });
  expect(loaded).toEqual(['b.woff2']);
  expect(rules).toContain('url(data:font/woff2;base64,AQID)');
  expect(rules).toContain('unicode-range:U+4e00,U+5b??');
});
