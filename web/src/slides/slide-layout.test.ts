import { describe, expect, test } from 'vitest';
import { measureText } from '../picture/measure-text.ts';
import type { TextShape } from '../picture/shape.ts';
import { sampleChapter, sampleClosing } from './sample-slide.ts';
import { type Slide, slideSize } from './slide.ts';
import { layoutSlide, pictureFrame } from './slide-layout.ts';

const deck = { title: '产业转移', theme: 'light', page: 2, pages: 5 } as const;

function textsOf(slide: Slide): TextShape[] {
  return layoutSlide(slide, deck).shapes.filter((shape): shape is TextShape => shape.kind === 'text');
}

const wordsOf = (slide: Slide) => textsOf(slide).map(({ text }) => text);

/** Left and right end of a line. */
function spanOf({ text, x, size, isBold, anchor }: TextShape): [number, number] {
  const width = measureText(text, { size, isBold });
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return [left, left + width];
}

describe('layout of a chapter', () => {
  test('says title, finding, caption, legend with counts, table, sources, as-of, basis, approval and page', () => {
    const words = wordsOf(sampleChapter);
    expect(words).toEqual(
      expect.arrayContaining([sampleChapter.title, sampleChapter.headline, '集群', '116', '广东 → 安徽', '到位资金']),
    );
    expect(words.join('')).toContain('数据截至2025年 · 金额口径：到位资金 · 边界数据未附审图号');
    expect(words.join('')).toContain(sampleChapter.origin.sources);
    expect(words).toContain('2 / 5');
  });

  test('keeps every line on the slide, and those beside the picture out of it', () => {
    const long = { ...sampleChapter, caption: '一段很长的说明。'.repeat(90), title: '很长的标题'.repeat(30) };
    for (const slide of [sampleChapter, long]) {
      for (const shape of textsOf(slide)) {
        const [left, right] = spanOf(shape);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(right).toBeLessThanOrEqual(slideSize.width);
        expect(shape.y).toBeLessThanOrEqual(slideSize.height);
      }
    }
  });

  test('leaves the table out where not all of its rows have room, rather than say a wrong number of them', () => {
    const rows = Array.from({ length: 8 }, () => ['广东 → 安徽', '9', '1', '签约']);
    const entries = Array.from({ length: 24 }, () => sampleChapter.legend[0]?.entries[0]).filter(
      (entry) => entry !== undefined,
    );
    const table = sampleChapter.table && { ...sampleChapter.table, rows, note: '前 8 条' };
    expect(wordsOf({ ...sampleChapter, table })).toContain('前 8 条');
    const crowded = wordsOf({ ...sampleChapter, table, legend: [{ title: '', entries }] });
    expect(crowded).not.toContain('前 8 条');
    expect(crowded.filter((word) => word === '确定覆盖')).toHaveLength(24);
  });

  test('puts a warning before everything beside the picture', () => {
    const warned = textsOf({ ...sampleChapter, warning: '数据已有变化' });
    const [warning, caption] = ['数据已有变化', '广东、江苏'].map((start) =>
      warned.find(({ text }) => text.startsWith(start)),
    );
    expect(warning && caption && warning.y < caption.y).toBe(true);
  });

  test('has the picture in its frame, smaller where it is larger', () => {
    const { picture } = sampleChapter;
    const twice = { ...picture, width: picture.width * 2, height: picture.height * 2 };
    const at = (slide: Slide) => textsOf(slide).find(({ text }) => text === '合肥');
    expect(at(sampleChapter)).toMatchObject({ x: pictureFrame.x + 420, y: pictureFrame.y + 300, size: 12 });
    expect(at({ ...sampleChapter, picture: twice })).toMatchObject({ x: pictureFrame.x + 210, size: 6 });
  });
});

describe('layout of a closing', () => {
  test('shows the link as text beside its words', () => {
    expect(wordsOf(sampleClosing).slice(0, 2)).toEqual(['谢谢', '资料与口径见链接']);
    expect(wordsOf(sampleClosing).join('')).toContain('http://127.0.0.1:8787/s/abc123');
    expect(wordsOf({ ...sampleClosing, link: null }).join('')).not.toContain('http');
  });
});
