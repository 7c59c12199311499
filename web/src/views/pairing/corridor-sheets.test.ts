import type { PairingAnswer } from '@icfm/api/pairing/schema';
import { expect, test } from 'vitest';
import { createNames } from '../../api/use-names.ts';
import { exportWords } from '../../i18n/export-words.ts';
import { pairingWords } from '../../i18n/pairing-words.ts';
import { sampleContext } from '../table/sample-table.ts';
import { corridorSheets } from './corridor-sheets.ts';
import { corridorTable } from './corridor-table.ts';
import { sampleCorridor, standing } from './sample-corridor.ts';

const corridors = [sampleCorridor({ ofBank: standing('orphan', 1) })];

const answer: PairingAnswer = {
  parameters: {
    ...{ reachKilometers: 60, minimumMatch: 0.5, bank: '甲银行', sectors: [], region: 'nation' },
    matchTable: { sameSector: 1, sameGroup: 0.6, general: 0.3 },
  },
  ...{ dataVersion: '7', dataAsOf: '2025-11', definitions: { pairing: 'M10' }, hasOrdinaryBranches: false },
  records: { kept: 2, notOnMap: 0, withinOnePlace: 0 },
  counts: { corridors: 1, paired: 0, withSector: 0, matched: 0, pairedShare: 0, matchedShare: null },
  ...{ amounts: [], ofBank: null, banks: [], corridors },
};

test('a workbook of corridors says its question, and the source of every record behind them', () => {
  const context = { ...sampleContext('zh', '?bank=甲银行'), pairing: pairingWords.zh, language: 'zh' as const };
  const input = { answer, context, bothNames: [createNames(undefined, 'zh')] };
  const origin = {
    ...{ input, table: corridorTable(input), columns: [], words: exportWords.zh, language: 'zh' as const },
    ...{ place: '全国', permalink: 'https://example.org/?lang=zh' },
  };
  const source = { url: null, title: '某报', publisher: null, grade: 'A' as const };
  const flows = ['PI001', 'PA002', 'PX'].map((id) => ({ properties: { id, sources: [source] } }));
  const provenance = { definitions: null, vocabulary: { datasets: [] }, flows };
  const [parameters, sources] = corridorSheets(origin, provenance);
  expect(parameters?.rows).toEqual(
    expect.arrayContaining([
      ['谁的网点', '甲银行'],
      ['覆盖半径（km）', 60],
      ['两端网点情况', '可跟随'],
      ['说明', pairingWords.zh.knownOnly],
    ]),
  );
  expect(parameters?.name).toBe('参数与版本');
  const told = sources?.rows.map(([record, name]) => [record, name]).slice(1, -1);
  expect(told).toEqual([
    ['PI001', '上海 → 合肥'],
    ['PA002', '上海 → 合肥'],
  ]);
});
