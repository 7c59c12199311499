import { clusterRows } from '../coverage/cluster-rows.ts';
import { everyRegion } from '../coverage/region-rows.ts';
import type { Words } from '../http/language.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { Column } from '../results/column.ts';
import { clusterColumns, regionColumns } from '../results/record-columns.ts';
import { type ListKind, resultTable } from '../results/result-table.ts';
import type { AccessAnswer, BankConcentration, ConcentrationByDepth } from './schema.ts';

const lists: readonly ListKind[] = ['clusters', 'branches'];
const branches = { unit: 'branches' } as const;

/** The columns that tell the banks in reach at one depth. */
const banksColumns = <const At extends string>(
  at: At,
  { zh, en }: Words,
): readonly Column<`${At}.${keyof BankConcentration}`>[] => [
  [`${at}.branches`, `${zh}·网点数`, `${en}, branches`],
  [`${at}.banks`, `${zh}·银行数`, `${en}, banks`],
  [`${at}.herfindahl`, `${zh}·HHI`, `${en}, HHI`],
  [`${at}.effectiveBanks`, `${zh}·有效银行数`, `${en}, effective banks`],
];

/** The same at every depth. */
const concentrationColumns = <const At extends string>(
  at: At,
  { zh, en }: Words,
): readonly Column<`${At}.${keyof ConcentrationByDepth}.${keyof BankConcentration}`>[] => [
  ...banksColumns(`${at}.presence`, { zh: `${zh}有网点`, en: `${en}branch present` }),
  ...banksColumns(`${at}.specialised`, { zh: `${zh}专营`, en: `${en}specialised` }),
  ...banksColumns(`${at}.matched`, { zh: `${zh}对口`, en: `${en}matching` }),
];

/** A row a cluster of the scope. */
const clusters = resultTable({
  lists,
  rows: (answer: AccessAnswer, model: ReadModel) => clusterRows(answer.clusters, model),
  place: ({ place }) => place,
  columns: [
    ...clusterColumns,
    ['demandWeight', '需求权重', 'Demand weight'],
    ['access', '可达性', 'Access', branches],
    ['gap', '缺口', 'Gap'],
    ...concentrationColumns('concentration', { zh: '', en: '' }),
    ...concentrationColumns('concentrationWithAddedBank', { zh: '加入一家后', en: 'with one more: ' }),
    ['sources', '集群的来源', 'Sources of the cluster'],
  ],
});

/** A row a region: the scope, the nation, macro-regions, provinces and prefectures. */
const regions = resultTable({
  lists,
  rows: (answer: AccessAnswer, model: ReadModel) =>
    everyRegion(answer, model).map(({ row, place }) => ({ ...row, place })),
  place: ({ place }) => place,
  columns: [
    ...regionColumns,
    ['clusters', '集群数', 'Clusters'],
    ['demandWeight', '需求权重', 'Demand weight'],
    ['meanAccess', '平均可达性', 'Mean access', branches],
    ['totalGap', '缺口合计', 'Total gap'],
    ['meanGap', '平均缺口', 'Mean gap'],
    ['meanEffectiveBanks', '平均有效银行数', 'Mean effective banks'],
  ],
});

/** A row a corner of the Lorenz curve. */
const lorenz = resultTable({
  lists,
  rows: ({ equity }: AccessAnswer) => equity.lorenz ?? [],
  columns: [
    ['demandShare', '需求累计占比（可达性由低到高）', 'Share of demand, worst served first'],
    ['accessShare', '可达性累计占比', 'Share of access'],
  ],
});

/** `/api/access` as tables. */
export const accessTables = { clusters, regions, lorenz };
