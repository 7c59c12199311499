import { clusterRows } from '../coverage/cluster-rows.ts';
import { nearestColumns } from '../coverage/nearest-columns.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { clusterColumns } from '../results/record-columns.ts';
import { resultTable } from '../results/result-table.ts';
import type { GapAnswer } from './schema.ts';

const verdict = { codes: 'verdict' };

/** A row a gap, by rank. */
const gaps = resultTable({
  lists: ['clusters', 'branches'],
  rows: (answer: GapAnswer, model: ReadModel) => clusterRows(answer.gaps, model),
  place: ({ place }) => place,
  columns: [
    ['rank', '排名', 'Rank'],
    ...clusterColumns,
    ['demandWeight', '需求权重', 'Demand weight'],
    ['gap', '缺口 G', 'Gap G'],
    ['verdict', '判定', 'Verdict', verdict],
    ['verdictToday', '目前判定', 'Verdict today', verdict],
    ['rival', '同业覆盖', 'Covered by competitors', verdict],
    ['banks', '范围内银行数', 'Banks in reach'],
    ['herfindahl', 'HHI', 'HHI'],
    ['herfindahlWithBank', '加入一家后 HHI', 'HHI with one more'],
    ...nearestColumns('nearestOwn', { zh: '最近网点', en: 'Nearest branch' }),
    ...nearestColumns('nearestOwnSuitable', { zh: '最近合格网点', en: 'Nearest suitable branch' }),
    ...nearestColumns('nearestOwnMatched', { zh: '最近对口网点', en: 'Nearest matching branch' }),
    ...nearestColumns('nearestRival', { zh: '同业最近网点', en: "Competitor's nearest branch" }),
    ['sources', '集群的来源', 'Sources of the cluster'],
  ],
});

/** `/api/gaps` as a table. */
export const gapTables = { gaps };
