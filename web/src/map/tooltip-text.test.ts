import { describe, expect, it } from 'vitest';
import { coverageScale } from './choropleth-ramp.ts';
import { tooltipText } from './tooltip-text.ts';

const props = {
  language: 'zh',
  clusters: [],
  depth: 'specialised',
  flows: [],
  choropleth: {
    level: 'province',
    scale: coverageScale,
    rates: { '340000': 0.583, '370000': null },
    label: '确定覆盖',
    write: (value: number) => `${Math.round(100 * value)}%`,
  },
  figures: null,
} as const;

function place(adcode: string, nameZh: string) {
  return { kind: 'place', adcode, nameZh, nameEn: '' } as const;
}

describe('tooltip text', () => {
  it('gives a place with its rate', () => {
    expect(tooltipText(place('340000', '安徽省'), props)).toBe('安徽省 · 确定覆盖 58%');
  });

  it('never shows a rate that is not measured as zero', () => {
    expect(tooltipText(place('370000', '山东省'), props)).toBe('山东省 · 确定覆盖 未测量');
  });

  it('says that no data of Taiwan are at hand', () => {
    expect(tooltipText(place('710000', '台湾省'), props)).toBe('台湾省 · 资料暂缺');
  });

  it('counts branches that share a point', () => {
    expect(tooltipText({ kind: 'branch', id: '', count: 3, name: '' }, props)).toContain('3');
  });
});
