import { expect, test } from 'vitest';
import { createNames } from '../../api/use-names.ts';
import { createFormat } from '../../i18n/format.ts';
import { transferWords } from '../../i18n/transfer-words.ts';
import { sampleAnswer, sampleCorridor } from '../flow-charts/sample-answer.ts';
import { totalAmount, transferHeadline, writeHeadline } from './transfer-headline.ts';

const format = createFormat('zh');
const context = { words: transferWords.zh, names: createNames(undefined, 'zh'), format, place: '安徽' };
const corridors = [sampleCorridor(['44', '34'], 4, 100), sampleCorridor(['31', '34'], 1, 20.5)];
const say = (answer: Parameters<typeof transferHeadline>[0]) =>
  writeHeadline(transferHeadline(answer, context), format);

test('the sentence says records, flows, who leads and what is left out', () => {
  const answer = sampleAnswer(corridors);
  const records = { ...answer.records, documented: 9 };
  expect(say({ ...answer, records })).toBe(
    '全国有据可查的转移记录 5 条，合为 2 条省际流向。转出最多的是44（4 条）。承接最多的是34（5 条）。另有 4 条记录未计入。',
  );
});

test('within a basis it adds what is drawn, and says so; a basis without amounts is not zero', () => {
  // 100 + 20.5 = 120.5
  expect(say(sampleAnswer(corridors, 'in-place'))).toContain('所画金额合计 120.5 亿元，仅就所载记录而言。');
  expect(totalAmount(sampleAnswer(corridors, 'in-place').nodes)).toBe(120.5);
  const without = sampleAnswer([sampleCorridor(['44', '34'], 1, null)], 'agreed');
  expect(say(without)).toContain('没有已知金额，这不等于零');
  expect(totalAmount(without.nodes)).toBeNull();
});

test('fewer than all on the map, and what is only known by province, are told', () => {
  const answer = { ...sampleAnswer(corridors), total: 40, coarserCorridors: 3 };
  expect(say(answer)).toContain('合为 40 条省际流向（3 条只知到省），图上画出前 2 条。');
});

test('of what goes into a region nobody asks who receives it', () => {
  const answer = sampleAnswer(corridors);
  const into = say({ ...answer, parameters: { ...answer.parameters, region: '340000', side: 'in' } });
  expect(into).toContain('流入安徽的有据可查的转移记录 5 条');
  expect(into).toContain('转出最多的是');
  expect(into).not.toContain('承接最多的是');
});

test('nothing kept is not nothing transferred', () => {
  expect(say(sampleAnswer([]))).toContain('没有记录不等于没有转移');
});
