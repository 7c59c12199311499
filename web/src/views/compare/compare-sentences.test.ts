import { expect, test } from 'vitest';
import { compareWords } from '../../i18n/compare-words.ts';
import { createFormat } from '../../i18n/format.ts';
import type { Language } from '../../state/url.ts';
import { type ComparedFigures, compareSentences } from './compare-sentences.ts';

const contextIn = (language: Language) => ({
  words: compareWords[language].sentence,
  format: createFormat(language),
  depth: language === 'zh' ? '有专营支行' : 'Any specialised',
  nameKind: (kind: string) => (language === 'zh' ? `${kind}类集群` : `${kind} clusters`),
});
const zh = contextIn('zh');
const en = contextIn('en');

/** Clusters not certainly covered are given by kind; the rest are covered. */
function figures(name: string, clusters: number, uncovered: Record<string, number> = {}): ComparedFigures {
  const shares = Object.entries(uncovered).map(([kind, count]) => [kind, count / clusters]);
  const open = Object.values(uncovered).reduce((sum, count) => sum + count, 0);
  return { name, clusters, certain: clusters - open, isMeasured: true, uncoveredByKind: Object.fromEntries(shares) };
}

// 116 of 210 are 55 %.
const nation = figures('全国', 210, { 中小: 60, 先进: 34 });

test('places are ranked and held against the nation and the best, with the kind that makes the difference', () => {
  // 7/12 = 58 %; 19/24 = 79 %; uncovered 5/12 中小 against 5/24 先进.
  const places = [figures('安徽', 12, { 中小: 5, 先进: 0 }), figures('江苏', 24, { 中小: 0, 先进: 5 })];
  expect(compareSentences(places, nation, zh)).toEqual([
    '按确定覆盖比例由高到低：江苏 79%、安徽 58%；全国 55%。',
    '江苏确定覆盖 79%（19/24），比全国高 24 个百分点。',
    '安徽确定覆盖 58%（7/12），比全国高 3 个百分点；比江苏低 21 个百分点，差距主要在中小类集群。',
  ]);
  expect(compareSentences(places, nation, en)[2]).toBe(
    '安徽: 58% certainly covered (7/12), 3 percentage points above China; 21 percentage points below 江苏, mainly in 中小 clusters.',
  );
});

test('no kind is named where none makes up half of the difference', () => {
  const places = [figures('甲', 10), figures('乙', 10, { a: 2, b: 2, c: 2 })];
  expect(compareSentences(places, nation, zh)[2]).toBe(
    '乙确定覆盖 40%（4/10），比全国低 15 个百分点；比甲低 60 个百分点。',
  );
});

test('places of the same share are level, in the order and with each other', () => {
  const places = [figures('甲', 10, { a: 5 }), figures('乙', 20, { a: 10 }), figures('丙', 20, { a: 9 })];
  const [order, first, second] = compareSentences(places, nation, zh);
  expect(order).toBe('按确定覆盖比例由高到低：丙 55%、乙和甲并列 50%；全国 55%。');
  expect(first).toBe('丙确定覆盖 55%（11/20），与全国持平。');
  expect(second).toContain('比丙低 5 个百分点');
  const [, , tied] = compareSentences([figures('A', 6), figures('B', 8)], nation, en);
  expect(tied).toBe('A: 100% certainly covered (6/6), 45 percentage points above China; level with B.');
});

test('one point is singular', () => {
  expect(compareSentences([figures('A', 100, { a: 44 })], nation, en)).toEqual([
    'A: 56% certainly covered (56/100), 1 percentage point above China.',
  ]);
});

test('a small base is named, and is not the measure of others', () => {
  const [, small, large] = compareSentences([figures('甲', 2), figures('乙', 10, { a: 4 })], nation, zh);
  expect(small).toBe(
    '甲确定覆盖 100%（2/2），比全国高 45 个百分点；比乙高 40 个百分点（只有 2 个集群，基数小，比例仅供参考）。',
  );
  expect(large).toBe('乙确定覆盖 60%（6/10），比全国高 5 个百分点。');
});

test('one place is held against the nation alone', () => {
  expect(compareSentences([figures('甲', 10, { a: 5 })], nation, zh)).toEqual([
    '甲确定覆盖 50%（5/10），比全国低 5 个百分点。',
  ]);
});

test('a place without clusters is not ranked', () => {
  const sentences = compareSentences([figures('西藏', 0), figures('甲', 10)], nation, zh);
  expect(sentences).toHaveLength(2);
  expect(sentences[1]).toContain('西藏的名录内没有符合筛选条件的集群');
});

test('where the filters leave the nation nothing, places have nothing to be held against', () => {
  expect(compareSentences([figures('甲', 0)], figures('全国', 0), zh)).toEqual([
    expect.stringContaining('没有符合筛选条件的集群'),
  ]);
});

test('what was not measured is not compared, and nothing is said of no places', () => {
  const unmeasured = { ...figures('甲', 10), isMeasured: false };
  expect(compareSentences([unmeasured], nation, zh)).toEqual(['“有专营支行”未测量，这一深度不能比较。请换一个深度。']);
  expect(compareSentences([], nation, zh)).toEqual([]);
});
