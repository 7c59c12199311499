import { describe, expect, test } from 'vitest';
import { createIntake } from './intake.ts';
import { codesOf, sampleContext, sampleSettings, takeList } from './sample-list.ts';
import { addSummaries } from './summarize.ts';

const header = ['行号', '网点名称', '县区', '备注'];
const row = (code: string, name = '示例银行某支行', note = '') => [code, name, '昆山市', note];

describe('doubles', () => {
  test('are rows of the same code, or of the same name in the same place', () => {
    const rows = [row('A1'), row('a1', '示例银行另一支行'), row('', '示例银行 某支行'), row('', '示例银行某支行')];
    const { taken, summary } = takeList({ header, rows });
    expect(taken.map(({ outcome }) => outcome)).toEqual(['good', 'duplicate', 'good', 'duplicate']);
    expect(taken[1]?.findings).toMatchObject([{ code: 'double', column: '行号', row: 3, severity: 'note' }]);
    expect(taken[1]?.findings[0]?.message.en).toContain('row 2');
    expect(summary).toMatchObject({ rows: 4, good: 2, duplicates: 2, replaced: 0 });
  });

  test('of the same name elsewhere are none', () => {
    const rows = [row(''), ['', '示例银行某支行', '义乌市', '']];
    expect(takeList({ header, rows }).summary).toMatchObject({ good: 2, duplicates: 0 });
  });

  test('give way to the last one where that is the rule, and are counted once', () => {
    const rows = [row('A1', '示例银行科技支行'), row('A1', '示例银行新名支行'), row('A1', '示例银行最后支行')];
    const { taken, summary } = takeList({ header, rows, chosen: { duplicateRule: 'keep-last' } });
    expect(taken.map(({ isReplacing }) => isReplacing)).toEqual([false, true, true]);
    expect(taken[2]?.record).toMatchObject({ nameZh: '示例银行最后支行' });
    expect(summary).toMatchObject({ good: 1, duplicates: 2, replaced: 0, specialities: [] });
    expect(summary.banks).toEqual([{ code: '示例银行', count: 1 }]);
  });

  test('all stay where that is the rule', () => {
    const { summary } = takeList({ header, rows: [row('A1'), row('A1')], chosen: { duplicateRule: 'keep-all' } });
    expect(summary).toMatchObject({ good: 2, duplicates: 0 });
  });

  test('of an earlier import are not added again, or take its place', () => {
    const [first] = takeList({ header, rows: [row('A1')] }).taken;
    const existing = new Map([[first?.key ?? '', first?.digest ?? '']]);
    const again = (note: string, duplicateRule: 'keep-first' | 'keep-last') =>
      takeList({ header, rows: [row('A1', undefined, note)], chosen: { duplicateRule }, options: { existing } });
    expect(codesOf(again('', 'keep-last').taken[0] ?? { findings: [] })).toEqual(['already-there']);
    expect(again('', 'keep-last').summary).toMatchObject({ good: 0, duplicates: 1, replaced: 0 });
    expect(again('neu', 'keep-first').summary).toMatchObject({ good: 0, duplicates: 1, replaced: 0 });
    expect(again('neu', 'keep-last').summary).toMatchObject({ good: 1, duplicates: 0, replaced: 1 });
  });
});

describe('a digest', () => {
  test('is that of what a record means, whatever list and row it stands in', () => {
    const digestIn = (importId: string, note = '') => {
      const options = { importId, sourceTitle: importId, idOf: (number: number) => `${importId}-${number}` };
      return takeList({ header, rows: [row('A1', undefined, note)], options }).taken[0]?.digest;
    };
    expect(digestIn('i1')).toBe(digestIn('i2'));
    expect(digestIn('i1')).not.toBe(digestIn('i1', 'x'));
  });
});

describe('a summary', () => {
  test('counts findings by code with an example, and says where all lies', () => {
    const rows = [row('A1'), row('A2', ''), row('A3', ''), ['A4', '示例银行某支行', '义乌市', '']];
    const { summary } = takeList({ header, rows });
    expect(summary).toMatchObject({ rows: 4, good: 2, bad: 2 });
    expect(summary.findings).toMatchObject([{ code: 'no-name', count: 2, severity: 'error', example: { row: 3 } }]);
    expect(summary.precisions).toEqual([{ code: 'county', count: 2 }]);
    const [west = 0, south = 0, east = 0, north = 0] = summary.bbox ?? [];
    // Yiwu lies west and south of Kunshan.
    expect([west, south]).toEqual([expect.closeTo(120.07, 1), expect.closeTo(29.3, 1)]);
    expect([east, north]).toEqual([expect.closeTo(120.98, 1), expect.closeTo(31.38, 1)]);
  });

  test('of two parts of a list is the sum of both', () => {
    const part = (...names: string[]) => takeList({ header, rows: names.map((name, index) => row(`A${index}`, name)) });
    const sum = addSummaries(part('甲支行', '').summary, part('', '').summary);
    expect(sum).toMatchObject({ rows: 4, bad: 4 });
    expect(sum.findings.map(({ code, count }) => `${code} ${count}`)).toEqual(['no-name 3', 'no-bank 1']);
  });

  test('of nothing has no place', () => {
    expect(takeList({ header, rows: [] }).summary).toMatchObject({ rows: 0, bbox: null, findings: [] });
  });
});

test('a quote that is never closed is told of with its row, wherever it stands', () => {
  const { context, settings } = { context: sampleContext, settings: sampleSettings('branches', header) };
  const options = { idOf: String, importId: 'i1', sourceTitle: '', existing: new Map(), knownBranches: [] };
  const intake = createIntake({ header, settings, context, options });
  const { findings } = intake.take({ number: 4711, cells: row('A1', '示例银行"某支行'), isQuoteOpen: true });
  expect(findings).toMatchObject([{ row: 4711, code: 'open-quote', severity: 'warning' }]);
});

test('cells beyond the headings are warned of', () => {
  const { taken } = takeList({ header, rows: [[...row('A1'), '', 'beyond']] });
  expect(taken[0]).toMatchObject({ outcome: 'good', findings: [{ code: 'too-many-cells', severity: 'warning' }] });
});

test('every message is in both languages', () => {
  const rows = [row('A1', ''), ['A2', '示例银行朝阳支行', '', ''], ['1E+11', '科技园支行', '', '']];
  const findings = takeList({ header, rows }).taken.flatMap((taken) => taken.findings);
  expect(findings.length).toBeGreaterThan(3);
  for (const { message } of findings) {
    expect(message.zh).toMatch(/\p{Script=Han}/u);
    expect(message.en).toMatch(/^[A-Z“]/);
  }
});
