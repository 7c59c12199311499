import { expect, test } from 'vitest';
import { storyFileWords } from '../i18n/story-file-words.ts';
import { type ChapterSlide, slideSize } from '../slides/slide.ts';
import type { Box } from './pptx-box.ts';
import { type ChapterPlan, cutTexts, planChapter } from './pptx-plan.ts';
import { columnWidths } from './pptx-table-plan.ts';
import { textWidth } from './pptx-text.ts';

type Amounts = { entries: number; rows: number; caption: number };

function chapter({ entries, rows, caption }: Amounts): ChapterSlide {
  const entry = (at: number) => ({ symbol: [], label: `第 ${at} 类 Next-generation IT`, count: String(at) });
  return {
    kind: 'chapter',
    id: 'a',
    title: '谁向安徽转移',
    caption: '长三角是第一大来源，'.repeat(caption),
    notes: '',
    headline: '安徽承接 12 条转移。',
    picture: { width: 920, height: 560, background: '#FFFFFF', shapes: [] },
    arcs: [],
    legend: [{ title: '行业', entries: Array.from({ length: entries }, (_, at) => entry(at)) }],
    table: {
      columns: ['转出地', '承接地', '到位资金（亿元）'],
      isNumber: [false, false, true],
      rows: Array.from({ length: rows }, (_, at) => ['上海', '安徽省合肥市', String(1000 + at)]),
      total: rows,
      note: null,
    },
    origin: { sources: '来源：安徽省发展改革委', asOf: '数据截至 2025-08', basis: '到位资金', approval: '未附审图号' },
    warning: '少了 3 条记录',
  };
}

function boxesOf({ title, headline, caption, warning, picture, legend, table, origin }: ChapterPlan): Box[] {
  const labels = legend.flatMap(({ label, count }) => (count ? [label, count] : [label]));
  const note = table?.note ?? null;
  return [title, headline, caption, warning, picture, table, note, origin, ...labels].filter((box) => box !== null);
}

const isApart = (a: Box, b: Box) =>
  a.x + a.width <= b.x + 0.01 ||
  b.x + b.width <= a.x + 0.01 ||
  a.y + a.height <= b.y + 0.01 ||
  b.y + b.height <= a.y + 0.01;

const amounts = [
  { entries: 3, rows: 4, caption: 1 },
  { entries: 12, rows: 8, caption: 8 },
  { entries: 60, rows: 300, caption: 90 },
  { entries: 0, rows: 0, caption: 0 },
];

test.each(amounts)('nothing stands over another or beyond the slide: %o', (amount) => {
  const boxes = boxesOf(planChapter(chapter(amount), storyFileWords.zh));
  for (const box of boxes) {
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(slideSize.width);
    expect(box.y + box.height).toBeLessThanOrEqual(slideSize.height);
  }
  const touching = boxes.flatMap((box, at) => boxes.slice(at + 1).filter((other) => !isApart(box, other)));
  expect(touching).toEqual([]);
});

test('says how many rows and entries had no room', () => {
  const { table } = planChapter(chapter({ entries: 12, rows: 300, caption: 1 }), storyFileWords.zh);
  const shown = (table?.rows.length ?? 0) - 1;
  expect(shown).toBeGreaterThanOrEqual(3);
  expect(table?.note?.text).toBe(`此处列出前 ${shown} 行，共 300 行`);
  const { legend } = planChapter(chapter({ entries: 60, rows: 0, caption: 1 }), storyFileWords.zh);
  const listed = legend.filter(({ kind }) => kind === 'entry').length;
  expect(legend.at(-1)?.label.text).toBe(`另有 ${60 - listed} 项未列出`);
});

test('rows go before type becomes too small to read', () => {
  const plan = planChapter(chapter({ entries: 60, rows: 300, caption: 90 }), storyFileWords.zh);
  const sizes = [plan.caption?.size, plan.origin.size, ...plan.legend.map(({ label }) => label.size)];
  // 12 units of a slide are 9 points.
  expect(Math.min(...sizes.map((size) => size ?? 0))).toBeGreaterThanOrEqual(12);
});

test('a caption that has no room is kept whole elsewhere', () => {
  const slide = chapter({ entries: 3, rows: 4, caption: 90 });
  const plan = planChapter(slide, storyFileWords.zh);
  expect(plan.caption?.text.endsWith('…')).toBe(true);
  expect(cutTexts(slide, plan)).toEqual([slide.caption]);
});

test('a table that is not shown whole stands whole in the notes', () => {
  const slide = chapter({ entries: 12, rows: 300, caption: 1 });
  const [text] = cutTexts(slide, planChapter(slide, storyFileWords.zh));
  expect(text?.split('\n')).toHaveLength(301);
  expect(text).toContain('上海 | 安徽省合肥市 | 1299');
});

test('columns of figures keep their width, and all columns fill the table', () => {
  const { table } = chapter({ entries: 0, rows: 3, caption: 0 });
  if (!table) throw new Error('wanted a table, got none');
  const widths = columnWidths(table, 340);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(340);
  expect(widths[2]).toBeGreaterThan(textWidth('1002', 12));
});
