import { describe, expect, it } from 'vitest';
import { isParallel, lowerGrade, sourceList, sourcesOf } from './sources.ts';

describe('sources of a row', () => {
  it('pairs titles with addresses in their order', () => {
    const addresses = sourceList.parse('https://a.cn/1 | https://b.cn/2');
    expect(sourcesOf('one | two', addresses, null, () => 'A')).toEqual([
      { title: 'one', url: 'https://a.cn/1', publisher: null, grade: 'A' },
      { title: 'two', url: 'https://b.cn/2', publisher: null, grade: 'A' },
    ]);
  });

  it('gives grade C to a source without a public address', () => {
    const addresses = sourceList.parse('https://a.cn/1 | ');
    expect(sourcesOf('one | two', addresses, 'p', () => 'A')[1]).toEqual({
      title: 'two',
      url: null,
      publisher: 'p',
      grade: 'C',
    });
  });

  it('counts an empty cell as one source without address', () => {
    expect(isParallel({ source_title: 'one', source_url: sourceList.parse('') })).toBe(true);
  });

  it('refuses fewer addresses than titles, and addresses that are none', () => {
    expect(isParallel({ source_title: 'one | two', source_url: sourceList.parse('https://a.cn') })).toBe(false);
    expect(sourceList.safeParse('javascript:alert(1)').success).toBe(false);
    expect(sourceList.safeParse('https://a.cn/1;https://b.cn/2 https://c.cn').success).toBe(false);
  });

  it('takes the lower of two grades', () => {
    expect([lowerGrade('A', 'B'), lowerGrade('C', 'B'), lowerGrade('A', 'A')]).toEqual(['B', 'C', 'A']);
  });
});
