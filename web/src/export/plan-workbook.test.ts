import type { Vocabulary } from '@icfm/api/vocabulary/schema';
import readXlsxFile from 'read-excel-file/node';
import { expect, test } from 'vitest';
import { createNames } from '../api/use-names.ts';
import { exportWords } from '../i18n/export-words.ts';
import { createFormat } from '../i18n/format.ts';
import { planExportWords } from '../i18n/plan-export-words.ts';
import { scenarioWords } from '../i18n/scenario-words.ts';
import { zh } from '../i18n/zh.ts';
import { sampleChoice, samplePlan, sampleServed, sampleSite } from '../views/scenarios/sample-plan.ts';
import type { PlanOrigin } from './plan-parameter-sheet.ts';
import { writePlanWorkbook } from './plan-workbook.ts';

const vocabulary: Vocabulary = {
  sectors: [],
  groups: [],
  specialities: [],
  labels: {},
  datasets: [],
  lists: [],
  modes: { clusters: 'join', branches: 'join', flows: 'join' },
  merged: { branches: 0, clusters: 0 },
};

function originOf(answer = samplePlan()): PlanOrigin {
  return {
    own: planExportWords.zh,
    scenario: scenarioWords.zh,
    shared: exportWords.zh,
    words: zh,
    names: createNames(vocabulary, 'zh'),
    format: createFormat('zh'),
    language: 'zh',
    answer,
    place: '全国',
    completeness: [
      {
        dataset: 'clusters',
        asOf: '2024',
        labelZh: '先进制造业集群',
        labelEn: 'Clusters',
        rowsHeld: 75,
        officialTotal: 80,
      },
    ],
    permalink: 'http://127.0.0.1/?view=gaps&task=sites',
    definitions: null,
    regionName: (region) => (region === 'nation' ? '全国' : region),
    siteName: (id) => (id === 'county-340123' ? '肥西县' : id),
  };
}

async function read(answer = samplePlan()) {
  const blob = await writePlanWorkbook(originOf(answer), { vocabulary, clusters: [] });
  const sheets = await readXlsxFile(Buffer.from(await blob.arrayBuffer()));
  return new Map(sheets.map(({ sheet, data }) => [sheet, data]));
}

test('a site is a row of numbers as the answer has them', async () => {
  const sheets = await read();
  expect([...sheets.keys()]).toEqual(['网点', '服务的集群', '曲线', '参数与版本', '证明', '来源']);
  expect(sheets.get('网点')?.slice(1)).toEqual([
    [1, '新设', '肥西县', '340123', 117.1578, 31.7069, 1, 3, 2, 1, 2, 63.5, 4, 0, '否', 'county-340123'],
  ]);
  expect(sheets.get('服务的集群')?.[1]?.slice(0, 3)).toEqual([1, '肥西县', '甲集群']);
  expect(sheets.get('服务的集群')?.[1]?.[6]).toBe(12.345679);
  expect(sheets.get('曲线')?.slice(1)).toEqual([
    [0, 5, '—', 5, '已证明最优', 5],
    [1, 8, 3, 7, '已证明最优', 8],
  ]);
});

test('parameters, data and proof are stated', async () => {
  const { parameters } = samplePlan();
  const sheets = await read(
    samplePlan({ parameters: { ...parameters, locked: ['county-340123'], reachKilometers: 80 } }),
  );
  const stated = new Map(sheets.get('参数与版本')?.map(([item, value]) => [item, value]));
  expect(stated.get('覆盖半径（km）')).toBe(80);
  expect(stated.get('新增网点数')).toBe(5);
  expect(stated.get('必选地点')).toBe('肥西县（county-340123）');
  expect(stated.get('数据版本')).toBe('v1');
  expect(stated.get('名录完整度：先进制造业集群')).toBe('75/80');
  expect(stated.get('如何计算（M7）')).toBe('http://127.0.0.1/api/docs/definitions?lang=zh#M7');
  const proof = new Map(sheets.get('证明')?.map(([item, value]) => [item, value]));
  expect([proof.get('证明'), proof.get('方案覆盖权重'), proof.get('与最好结果的差距')]).toEqual(['已证明最优', 8, 0]);
  expect(proof.get('同样好的其他方案')).toBe('无：方案唯一（已证明）');
});

test('what is not known is words and never 0, and names that look like formulas are not run', async () => {
  const site = sampleSite({
    nameZh: '=HYPERLINK("x")',
    adcode: null,
    nearestOwnKilometers: null,
    rivalsInReach: null,
    serves: [sampleServed({ nameZh: '+1' })],
  });
  const certificate = { status: 'feasible', incumbent: 8, bound: 8.5, gap: 0.0588, seconds: 10 } as const;
  const sheets = await read(samplePlan({ plan: sampleChoice({ sites: [site] }), certificate }));
  const [, row] = sheets.get('网点') ?? [];
  expect(row?.slice(2, 4)).toEqual([`'=HYPERLINK("x")`, '所在区划不详']);
  expect(row?.slice(11, 13)).toEqual(['未发现', '未指定银行']);
  expect(sheets.get('服务的集群')?.[1]?.[2]).toBe("'+1");
  expect(sheets.get('证明')?.[1]).toEqual(['证明', '限时内最好结果，至多比可能的最好结果低 5.88%']);
});

test('the own choice stands beside the plan with what it misses', async () => {
  const choice = sampleChoice({ coveredWeight: 7 });
  const pick = { choice, regretWeight: 1, regretShare: 0.125, isBeyondLimit: false };
  const proof = new Map((await read(samplePlan({ pick }))).get('证明')?.map(([item, value]) => [item, value]));
  expect(proof.get('自选方案的网点')).toBe('肥西县');
  expect([proof.get('自选方案覆盖权重'), proof.get('自选方案少覆盖的比例')]).toEqual([7, 0.125]);
});

test('without a plan the workbook says why', async () => {
  const certificate = { status: 'infeasible', incumbent: null, bound: null, gap: null, seconds: 0.1 } as const;
  const sheets = await read(samplePlan({ plan: null, certificate }));
  expect(sheets.get('网点')?.length).toBe(1);
  expect(sheets.get('证明')?.slice(1, 3)).toEqual([
    ['证明', '已证明无可行方案'],
    ['方案覆盖权重', '未得出'],
  ]);
});
