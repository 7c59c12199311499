import { findScope } from '../coverage/region-scope.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { regionColumns } from '../results/record-columns.ts';
import { type ListKind, resultTable } from '../results/result-table.ts';
import type { RobustnessAnswer } from './schema.ts';

const lists: readonly ListKind[] = ['clusters', 'branches'];

/** A row a region that is ranked. */
const ranks = resultTable({
  lists,
  rows: ({ ranks: ranked }: RobustnessAnswer, model: ReadModel) =>
    ranked.map((each) => {
      const { level = '', nameZh = '', nameEn = '' } = findScope(model, each.id) ?? {};
      return { ...each, level, nameZh, nameEn };
    }),
  columns: [
    ...regionColumns,
    ['rank.least', '最靠前名次', 'Rank at best'],
    ['rank.most', '最靠后名次', 'Rank at worst'],
    ['covered.least', '覆盖集群数·最少', 'Clusters covered, least'],
    ['covered.most', '覆盖集群数·最多', 'Clusters covered, most'],
    ['firstShare', '居首的抽样占比', 'Share of draws that it comes first in'],
  ],
});

/** A row a depth, for the region asked for. */
const depths = resultTable({
  lists,
  rows: ({ depths: found }: RobustnessAnswer) =>
    found === null ? [] : (['specialised', 'matched'] as const).map((depth) => ({ depth, ...found[depth] })),
  columns: [
    ['depth', '覆盖深度', 'Depth', { codes: 'depth' }],
    ['covered.least', '覆盖集群数·最少', 'Clusters covered, least'],
    ['covered.most', '覆盖集群数·最多', 'Clusters covered, most'],
    ['share.least', '覆盖率·最低', 'Share, least'],
    ['share.most', '覆盖率·最高', 'Share, most'],
    ['isStable', '各次抽样相同', 'The same in every draw'],
  ],
});

/** `/api/robustness` as tables. */
export const robustnessTables = { ranks, depths };
