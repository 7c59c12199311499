import { expect, test } from 'vitest';
import { en } from './en.ts';
import { cutTemplate, fill } from './fill.ts';
import { createFormat } from './format.ts';
import { chooseLanguage } from './use-words.tsx';
import { zh } from './zh.ts';

function leaves(words: object, path = ''): { key: string; text: string }[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [{ key: `${path}${key}`, text: value }] : leaves(value, `${path}${key}.`),
  );
}

const places = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();

test('both languages have the same keys with the same places to fill', () => {
  const chinese = new Map(leaves(zh).map(({ key, text }) => [key, text]));
  const english = new Map(leaves(en).map(({ key, text }) => [key, text]));
  expect([...english.keys()]).toEqual([...chinese.keys()]);
  for (const [key, text] of chinese) {
    const own = places(text);
    const theirs = places(english.get(key) ?? '');
    expect({ key, places: theirs }).toEqual({ key, places: own });
  }
});

test('a template is filled, and cut for links', () => {
  expect(fill('{a} of {b}', { a: 3, b: 'four' })).toBe('3 of four');
  expect(cutTemplate('已 {count} 个。')).toEqual([{ text: '已 ' }, { name: 'count' }, { text: ' 个。' }]);
});

test('the link chooses the language, else the browser does', () => {
  expect(chooseLanguage('en', 'zh-CN')).toBe('en');
  expect(chooseLanguage(null, 'zh-TW')).toBe('zh');
  expect(chooseLanguage(null, 'de-DE')).toBe('en');
});

test('figures and dates are written as each language writes them', () => {
  expect(createFormat('zh').month('2025-08-05')).toBe('2025年8月');
  expect(createFormat('en').month('2025-08-05')).toBe('Aug 2025');
  expect(createFormat('zh').month('2025')).toBe('2025');
  expect(createFormat('en').count(2178)).toBe('2178');
  expect(createFormat('en').count(30935)).toBe('30,935');
  expect(createFormat('en').kilometers(7.36)).toBe('7.4');
  expect(createFormat('en').kilometers(63.4)).toBe('63');
  expect(createFormat('zh').amount(1956.1)).toBe('1956.1');
  expect(createFormat('en').amount(1956.1)).toBe('195.61');
  expect(createFormat('zh').percent(0.456)).toBe('46%');
  expect(createFormat('en').figure(0.66190476)).toBe('0.662');
  expect(createFormat('zh').figure(5.0034)).toBe('5');
  expect(createFormat('en').figure(12345.6)).toBe('12,346');
});

test('a range is named only where its ends differ', () => {
  const { range } = createFormat('zh');
  expect(range({ estimate: 63, lower: 41.2, upper: 84.8, isInside: false })).toBe('41–85');
  expect(range({ estimate: 63, lower: 62.9, upper: 63.1, isInside: false })).toBeNull();
});
