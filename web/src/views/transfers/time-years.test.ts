import { expect, test } from 'vitest';
import { createFormat } from '../../i18n/format.ts';
import { transferTimeWords } from '../../i18n/transfer-time-words.ts';
import { sampleAnswer, sampleCorridor } from '../flow-charts/sample-answer.ts';
import { barOf, nextStop, stopAt, stopsOf, yearFinding, yearsAt, yearTable } from './time-years.ts';

const years = [
  { year: 2019, records: 2, corridors: 2, amounts: [{ basis: 'agreed' as const, amount100mCny: 30 }] },
  { year: 2021, records: 5, corridors: 3, amounts: [] },
];
const stops = stopsOf(years);
const writing = { words: transferTimeWords.zh, format: createFormat('zh'), basisName: () => '签约' };

test('the line has a place for each year, with a record or not, and one for all', () => {
  expect(stops.map(({ year, records }) => [year, records])).toEqual([
    [2019, 2],
    [2020, 0],
    [2021, 5],
    [null, 0],
  ]);
  expect(stopsOf([])).toEqual([]);
});

test('a place and the years of the address stand for each other', () => {
  expect(yearsAt(stops[1], 'one')).toEqual({ fromYear: 2020, toYear: 2020 });
  expect(yearsAt(stops[1], 'upTo')).toEqual({ fromYear: null, toYear: 2020 });
  expect(yearsAt(stops[3], 'one')).toEqual({ fromYear: null, toYear: null });
  expect([null, 2020, 2030, 1990].map((toYear) => stopAt(stops, { toYear }))).toEqual([3, 1, 2, 0]);
});

test('a bar is as high as the records, or as the amounts of the basis alone', () => {
  const [first] = stops;
  if (!first) throw new Error('wanted a stop');
  expect([barOf(first, years, null), barOf(first, years, 'agreed'), barOf(first, years, 'planned')]).toEqual([
    2,
    30,
    null,
  ]);
});

test('what is played leaves out years without a record, and ends with all of them', () => {
  expect([0, 1, 2, 3].map((from) => nextStop(stops, from))).toEqual([0, 2, 2, 3]);
});

test('what is said of a year are the numbers of the answer for it', () => {
  const answer = sampleAnswer([sampleCorridor(['44', '34'], 4, 12)], 'agreed');
  const at = (fromYear: number | null, toYear: number | null) =>
    yearFinding({ years, state: { fromYear, toYear, basis: 'agreed' }, answer }, writing);
  expect(at(null, null)).toBe('2019–2021 年有记录，最多的是 2021 年（5 条）。');
  expect(at(2021, 2021)).toBe('2021 年：4 条记录，1 条流向。所画金额合计 12 亿元（签约）。');
  expect(at(null, 2021)).toBe('至 2021 年：4 条记录，1 条流向。所画金额合计 12 亿元（签约）。');
  const none = sampleAnswer([], 'agreed');
  expect(yearFinding({ years, state: { fromYear: 2020, toYear: 2020, basis: null }, answer: none }, writing)).toBe(
    '2020 年没有记录。没有记录不等于没有转移。',
  );
});

test('the table keeps bases apart and does not write 0 for what is not known', () => {
  expect(yearTable(years, writing).rows.map(({ cells }) => cells.at(-1))).toEqual(['签约 30 亿元', '无已知金额']);
});
