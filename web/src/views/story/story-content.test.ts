import type { Chapter } from '@icfm/api/stories/schema';
import { expect, test } from 'vitest';
import { asShown, newId, newStory, slidesOf, withMoved, withoutChapter, withRestored } from './story-content.ts';

const chapter = (id: string): Chapter => ({
  ...{ id, title: id, caption: '', notes: '', address: '', bounds: null },
  saved: { dataVersion: '', headline: '', records: 0 },
});
const story = { ...newStory('s'), chapters: ['a', 'b', 'c'].map(chapter) };
const order = ({ chapters }: typeof story) => chapters.map(({ id }) => id).join('');

test('a chapter moves to its new place, and not beyond the ends', () => {
  expect(order(withMoved(story, 'a', 1))).toBe('bac');
  expect(order(withMoved(story, 'c', 0))).toBe('cab');
  expect(order(withMoved(story, 'b', 9))).toBe('acb');
  expect(withMoved(story, 'a', -1)).toBe(story);
  expect(withMoved(story, 'z', 1)).toBe(story);
});

test('a removed chapter is put back where it was, and only once', () => {
  const without = withoutChapter(story, 'b');
  expect(order(without)).toBe('ac');
  const back = withRestored(without, chapter('b'), 1);
  expect(order(back)).toBe('abc');
  expect(withRestored(back, chapter('b'), 1)).toBe(back);
});

test('a story is shown from its opening to its closing, and neither is empty', () => {
  const slides = slidesOf(asShown(story, 'Thank you'));
  expect(slides.map(({ kind }) => kind)).toEqual(['opening', 'chapter', 'chapter', 'chapter', 'closing']);
  expect(slides.map(({ title }) => title)).toEqual(['s', 'a', 'b', 'c', 'Thank you']);
  const told = { ...story, opening: { ...story.opening, title: 'o' }, closing: { ...story.closing, text: 't' } };
  expect(slidesOf(asShown(told, 'Thank you')).map(({ title }) => title)).toEqual(['o', 'a', 'b', 'c', '']);
});

test('ids fit the address and differ', () => {
  expect(newId()).toMatch(/^[0-9a-f]{12}$/);
  expect(newId()).not.toBe(newId());
});
