import { describe, expect, it } from 'vitest';
import { sampleCluster } from '../api/sample-cluster.ts';
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
  fills: null,
} as const;

const cluster = (id: string) =>
  sampleCluster({ id, nameZh: '合肥', nameEn: 'Hefei', verdicts: { specialised: 'certain' } });

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

  it('adds the figure of a cluster to its verdict, and says where it was not measured', () => {
    const clusters = [cluster('AMC-001'), cluster('AMC-002')];
    const figures = { rates: { 'AMC-001': 0.62 }, label: '可达性', write: String, top: 2 };
    const over = (id: string) => tooltipText({ kind: 'cluster', id }, { ...props, clusters, figures });
    expect(over('AMC-001')).toBe('合肥 · 确定覆盖 · 可达性 0.62');
    expect(over('AMC-002')).toBe('合肥 · 确定覆盖 · 可达性 未测量');
  });

  it('says of a filled region what is told of it, of others their name alone', () => {
    const fills = { level: 'province', colours: {}, labels: { '340000': '安徽 · 流入多 · 覆盖低' } } as const;
    expect(tooltipText(place('340000', '安徽省'), { ...props, fills })).toBe('安徽 · 流入多 · 覆盖低');
    expect(tooltipText(place('370000', '山东省'), { ...props, fills })).toBe('山东省');
    expect(tooltipText(place('340100', '合肥市'), { ...props, fills })).toBe('合肥市');
  });

  it('counts branches that share a point', () => {
    expect(tooltipText({ kind: 'branch', id: '', count: 3, name: '', isSpecialised: true }, props)).toContain('3');
  });
});
