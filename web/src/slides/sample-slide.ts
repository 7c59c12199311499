import { path, text } from '../picture/shapes.ts';
import { type ChapterSlide, pictureSize, type TextSlide } from './slide.ts';

const entry = { symbol: [path('M0 0L28 16Z', { fill: '#0E6873' })], label: '确定覆盖', count: '116' };

/** A chapter with everything that a slide can hold. */
export const sampleChapter: ChapterSlide = {
  ...{
    kind: 'chapter',
    id: 'one',
    title: '安徽承接谁的产业',
    caption: '广东、江苏、浙江三省合计过半。',
    notes: '先讲方向',
  },
  headline: '安徽有据可查的转移记录 34 条，合为 12 条省际流向。',
  picture: {
    ...pictureSize,
    background: '#E9F0F4',
    shapes: [
      path('M100 100L800 100L800 500Z', { fill: '#FCFCFA', stroke: '#8FA3AD', strokeWidth: 1.8 }),
      path('M120 120C200 200 300 200 400 120', { stroke: '#C4410F', strokeWidth: 3, dash: [8, 5], opacity: 0.8 }),
      text('合肥', [420, 300], { size: 12, colour: '#14242D', halo: '#FFFFFF', anchor: 'middle' }),
    ],
  },
  arcs: [],
  legend: [{ title: '集群', entries: [entry, { ...entry, label: '未发现', count: '35' }] }],
  table: {
    columns: ['流向', '记录数', '金额（亿元）', '金额口径'],
    isNumber: [false, true, true, false],
    rows: [
      ['广东 → 安徽', '9', '1956.1', '到位资金'],
      ['江苏 → 安徽', '4', '169.3', '到位资金'],
    ],
    total: 12,
    note: '前 2 条，共 12 条',
  },
  origin: {
    sources: '来源：产业集群金融地图项目整理《产业转移记录》（2025）',
    asOf: '数据截至2025年',
    basis: '金额口径：到位资金',
    approval: '边界数据未附审图号，公开使用前请替换并送审',
  },
  warning: null,
};

export const sampleClosing: TextSlide = {
  ...{ kind: 'closing', id: 'closing', title: '谢谢', text: '资料与口径见链接', notes: '' },
  link: 'http://127.0.0.1:8787/s/abc123',
};
