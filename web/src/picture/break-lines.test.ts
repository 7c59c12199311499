import { describe, expect, test } from 'vitest';
import { breakLines, cutText } from './break-lines.ts';

/** Every sign is one unit wide. */
const widthOf = (text: string) => [...text].length;
const lines = (text: string, width: number, most = 9) => breakLines(text, { width, most, widthOf });

describe('broken lines', () => {
  test('break Chinese between any two characters, but never before a closing mark', () => {
    expect(lines('安徽的集群，均已覆盖', 5)).toEqual(['安徽的集', '群，均已覆', '盖']);
    expect(lines('金额（亿元）', 5)).toEqual(['金额', '（亿元）']);
  });

  test('break English between words, and an address anywhere', () => {
    expect(lines('from the east to the west', 9)).toEqual(['from the', 'east to', 'the west']);
    expect(lines('http://127.0.0.1', 6)).toEqual(['http:/', '/127.0', '.0.1']);
  });

  test('keep the breaks of the text, and an empty line between paragraphs', () => {
    expect(lines('a\n\nb', 5)).toEqual(['a', '', 'b']);
  });

  test('mark what is left out', () => {
    expect(lines('一二三四五六七八九', 3, 2)).toEqual(['一二三', '四五…']);
    expect(lines('', 3)).toEqual([]);
  });

  test('cut a line at whole characters', () => {
    expect(cutText('一二三四', 3, widthOf)).toBe('一二…');
    expect(cutText('一二三', 3, widthOf)).toBe('一二三');
  });
});
