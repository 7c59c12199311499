import type { Corridor } from '@icfm/api/pairing/schema';
import { expect, test } from 'vitest';
import { createNames } from '../../api/use-names.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import type { Language } from '../../state/url.ts';
import { sampleContext } from '../table/sample-table.ts';
import { corridorTable } from './corridor-table.ts';
import { countServed, keepCorridors, servedInForce } from './kept-corridors.ts';
import { sampleCorridor, standing } from './sample-corridor.ts';

const ofBank = [
  sampleCorridor({ id: 'A', ofBank: standing('orphan', 1) }),
  sampleCorridor({ id: 'B', ofBank: standing('paired'), amount100mCny: null }),
  sampleCorridor({ id: 'C', ofBank: standing('destination-only'), amount100mCny: 900 }),
];
const ofAll = [sampleCorridor({ id: 'A' }), sampleCorridor({ id: 'B', pairingBankCount: 2 })];

const answerOf = (corridors: Corridor[], bank: string | null) => ({ corridors, parameters: { bank } });
const kept = (corridors: Corridor[], bank: string | null, served: Parameters<typeof keepCorridors>[1]) =>
  keepCorridors(answerOf(corridors, bank), served).map(({ id }) => id);

test('a bank is first shown what it can follow, all banks together every corridor', () => {
  expect([servedInForce(null, '甲银行'), servedInForce(null, null)]).toEqual(['orphan', 'all']);
  expect(kept(ofBank, '甲银行', null)).toEqual(['A']);
  expect(kept(ofAll, null, null)).toEqual(['A', 'B']);
  expect(kept(ofAll, null, 'paired')).toEqual(['B']);
});

test('every corridor is counted once, by how its ends are served', () => {
  expect(countServed(ofBank)).toEqual({ all: 3, orphan: 1, paired: 1, 'destination-only': 1, neither: 0 });
});

function tableOf(query: string, language: Language = 'zh') {
  const context = { ...sampleContext(language, query), pairing: pairingWords[language], language };
  const bothNames = [createNames(undefined, language)];
  return { table: corridorTable({ answer: answerOf(ofBank, '甲银行'), context, bothNames }), context };
}

test('corridors keep the order of the answer until another is chosen; an amount not stated stands last', () => {
  const idsOf = (query: string) => tableOf(query).table.rows.map(({ id }) => id);
  expect(idsOf('?bank=甲银行&served=all')).toEqual(['A', 'B', 'C']);
  expect(idsOf('?bank=甲银行&served=all&sort=-amount')).toEqual(['C', 'A', 'B']);
  expect(idsOf('?bank=甲银行&served=all&find=hefei')).toEqual(['A', 'B', 'C']);
});

test('an amount is told in the unit of the language, one that no source states in words', () => {
  const amounts = (language: Language) => {
    const { table } = tableOf('?bank=甲银行&served=all', language);
    const field = table.fields.find(({ id }) => id === 'amount');
    return [field?.unit, ...table.rows.map((row) => field?.cell(row).value ?? field?.cell(row).text)];
  };
  expect(amounts('zh')).toEqual(['亿元', 120, '来源未给出', 900]);
  expect(amounts('en')).toEqual(['CNY bn', 12, 'not stated', 90]);
});

test('every column has a heading and a name of its own in both languages', () => {
  for (const language of ['zh', 'en'] as const) {
    const { fields } = tableOf('?bank=甲银行', language).table;
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    expect(new Set(fields.map(({ header }) => header)).size).toBe(fields.length);
  }
});
