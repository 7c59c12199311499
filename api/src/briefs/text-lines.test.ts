import { describe, expect, test } from 'vitest';
import { cutText, wrapText } from './text-lines.ts';

/** Every character is one wide. */
const measure = (text: string) => text.length;

describe('wrapText', () => {
  test('breaks English at spaces', () => {
    expect(wrapText('none is known for three', 9, measure)).toEqual(['none is', 'known for', 'three']);
  });

  test('breaks Chinese between characters, never before a closing mark', () => {
    expect(wrapText('其中一个在内，一个未发现', 6, measure)).toEqual(['其中一个在', '内，一个未发', '现']);
  });

  test('never ends a line with an opening mark', () => {
    expect(wrapText('专营支行（可能）', 5, measure)).toEqual(['专营支行', '（可能）']);
  });

  test('keeps a number and its unit together', () => {
    expect(wrapText('within 50 km', 10, measure)).toEqual(['within', '50 km']);
  });

  test('breaks an address anywhere', () => {
    expect(wrapText('https://map.example/?a=b', 10, measure)).toEqual(['https://ma', 'p.example/', '?a=b']);
  });
});

describe('cutText', () => {
  test('leaves what fits, and ends the rest with an ellipsis', () => {
    expect(cutText('合肥', 2, measure)).toBe('合肥');
    expect(cutText('延边朝鲜族自治州', 4, measure)).toBe('延边朝…');
  });
});
