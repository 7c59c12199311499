import { describe, expect, test } from 'vitest';
import { sampleChapter, sampleClosing } from '../slides/sample-slide.ts';
import type { Deck } from '../slides/slide.ts';
import { handoutRequest } from './handout-request.ts';

const deck: Deck = {
  ...{ title: '产业转移', language: 'zh', theme: 'light', dataAsOf: '2025-11' },
  slides: [sampleChapter, { ...sampleChapter, id: 'two', title: '第二章' }, sampleClosing],
};

describe('what is sent for a handout', () => {
  const request = handoutRequest(deck);

  test('has a page a slide, and says each outline once however many slides it lies on', () => {
    expect(request.pages.map(({ title }) => title)).toEqual(['安徽承接谁的产业', '第二章', '谢谢']);
    expect(new Set(request.paths).size).toBe(request.paths.length);
    const [first, second] = request.pages.map(({ figure }) => figure.map((shape) => 'path' in shape && shape.path));
    expect(second).toEqual(first);
  });

  test('tells the picture in words: the finding, and the legend with its counts', () => {
    expect(request.pages[0]?.alternative).toBe(`${sampleChapter.headline}; 集群; 确定覆盖 116; 未发现 35`);
  });

  test('never holds the notes of the presenter', () => {
    expect(JSON.stringify(request)).not.toContain(sampleChapter.notes);
  });

  test('has a date even where no data are in it', () => {
    expect(handoutRequest({ ...deck, dataAsOf: '' }).dataAsOf).toBe('1970');
  });
});
