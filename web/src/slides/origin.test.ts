import type { Vocabulary } from '@icfm/api/vocabulary/schema';
import { describe, expect, test } from 'vitest';
import { createNames } from '../api/use-names.ts';
import { createFormat } from '../i18n/format.ts';
import { slideWords } from '../i18n/slide-words.ts';
import { readAddress } from '../state/address.ts';
import { originOf } from './origin.ts';

const publisher = { zh: '本项目整理', en: 'This project' };
const dataset = (id: string, zh: string, mapApprovalNumber: string | null = null) => ({
  ...{ id, title: { zh, en: id }, description: publisher, publisher, licence: publisher },
  ...{ asOf: '2025-11', rows: 1, mapApprovalNumber, completeness: [] },
});

const vocabulary: Vocabulary = {
  ...{ sectors: [], groups: [], specialities: [], merged: { branches: 0, clusters: 0 } },
  labels: { amountBasis: { 'in-place': { zh: '到位资金', en: 'In place' } } },
  datasets: [
    dataset('clusters', '集群'),
    dataset('branches', '支行'),
    dataset('flows', '转移'),
    dataset('regions', '边界'),
  ],
  lists: [{ id: 'a', title: '本行网点', kind: 'branches', asOf: '2026-01', count: 3 }],
  modes: { branches: 'join', clusters: 'join', flows: 'join' },
};

const state = readAddress('');
const common = { language: 'zh', words: slideWords.zh, format: createFormat('zh'), dataAsOf: '2025-11' } as const;
const names = createNames(vocabulary, 'zh');
const tell = (changes: object, of = vocabulary) => originOf(of, { ...common, names, state: { ...state, ...changes } });

describe('what a picture says of itself', () => {
  test('names the datasets it was made from, their publisher once, and the lists that were imported', () => {
    expect(tell({}).sources).toBe(
      '来源：本项目整理《集群》（2025年11月）、《支行》（2025年11月）、《边界》（2025年11月）；导入名录“本行网点”（2026年1月）',
    );
    expect(tell({ view: 'transfers' }).sources).not.toContain('集群');
    expect(tell({ view: 'gaps', task: 'corridors' }).sources).toContain('《转移》');
  });

  test('leaves out a bundled list that an imported one replaces', () => {
    const replaced = { ...vocabulary, modes: { ...vocabulary.modes, branches: 'replace' as const } };
    expect(tell({}, replaced).sources).not.toContain('《支行》');
  });

  test('says what the amounts count, that they are not added across bases, or that there are none', () => {
    expect(tell({}).basis).toBe('本图不含金额');
    expect(tell({ view: 'transfers' }).basis).toContain('不相加');
    expect(tell({ view: 'transfers', basis: 'in-place' }).basis).toBe('金额口径：到位资金');
  });

  test('carries the map-approval number, or the words that none was given', () => {
    expect(tell({}).approval).toContain('未附审图号');
    const datasets = [dataset('regions', '边界', 'GS(2024)0650')];
    expect(tell({}, { ...vocabulary, datasets }).approval).toBe('审图号：GS(2024)0650');
  });
});
