import type { Words } from '../http/language.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { Column } from '../results/column.ts';
import { clusterColumns, regionColumns } from '../results/record-columns.ts';
import { resultTable } from '../results/result-table.ts';
import { clusterRows } from './cluster-rows.ts';
import { nearestColumns } from './nearest-columns.ts';
import { everyRegion } from './region-rows.ts';
import type { CoverageAnswer, VerdictCounts } from './schema.ts';

const verdict = { codes: 'verdict' };

/** A row a cluster of the scope. */
const clusters = resultTable({
  lists: ['clusters', 'branches'],
  rows: (answer: CoverageAnswer, model: ReadModel) => clusterRows(answer.clusters, model),
  place: ({ place }) => place,
  columns: [
    ...clusterColumns,
    ['memberAdcodes', '成员所在地代码', 'Adcodes of the member places'],
    ['provinceAdcodes', '省级代码', 'Adcodes of the provinces'],
    ['designatedYear', '认定年份', 'Designated'],
    ['verdicts.presence', 'C1 有网点', 'C1 Branch present', verdict],
    ['verdicts.specialised', '有专营支行', 'Specialised branch', verdict],
    ['verdicts.matched', 'C2 对口专营', 'C2 Matching branch', verdict],
    ['verdicts.authorisedUnknownAsNo', 'C3 下限（权限不明作无）', 'C3 lower (authority unknown as no)', verdict],
    ['verdicts.authorisedUnknownAsYes', 'C3 上限（权限不明作有）', 'C3 upper (authority unknown as yes)', verdict],
    ['isFragile', '脆弱覆盖', 'Fragile'],
    ['memberShare.certain', '所在地确定覆盖占比', 'Share of places covered certainly'],
    ['memberShare.possible', '所在地含可能覆盖占比', 'Share of places incl. possibly'],
    ['branchesInReach.certain', '范围内支行（确定）', 'Branches in reach, certain'],
    ['branchesInReach.possible', '范围内支行（可能）', 'Branches in reach, possible'],
    ...nearestColumns('nearest.branch', { zh: '最近网点', en: 'Nearest branch' }),
    ...nearestColumns('nearest.specialised', { zh: '最近专营', en: 'Nearest specialised' }),
    ...nearestColumns('nearest.matched', { zh: '最近对口', en: 'Nearest matching' }),
    ['sources', '集群的来源', 'Sources of the cluster'],
  ],
});

type Counts = Omit<VerdictCounts, 'isMeasured'>;

/** Counts of one depth; where it was not measured they are not known. */
const measured = ({ isMeasured, ...counts }: VerdictCounts): Counts | null => (isMeasured ? counts : null);

function regionRows(answer: CoverageAnswer, model: ReadModel) {
  return everyRegion(answer, model).map(({ row, place }) => {
    const { presence, specialised, matched, authorised, ...summary } = row.summary;
    const { unknownAsNo, unknownAsYes } = authorised;
    return {
      ...row,
      place,
      summary: {
        ...summary,
        ...{ presence: measured(presence), specialised: measured(specialised), matched: measured(matched) },
        authorised: { unknownAsNo: measured(unknownAsNo), unknownAsYes: measured(unknownAsYes) },
      },
    };
  });
}

/** The columns of one depth. */
const depthColumns = <const At extends string>(
  at: At,
  { zh, en }: Words,
): readonly Column<`summary.${At}.${keyof Counts}`>[] => [
  [`summary.${at}.certain`, `${zh}·确定`, `${en}, certain`],
  [`summary.${at}.possible`, `${zh}·可能`, `${en}, possible`],
  [`summary.${at}.noneKnown`, `${zh}·未发现`, `${en}, none known`],
  [`summary.${at}.certainShare`, `${zh}·覆盖率（确定）`, `${en}, share certain`],
  [`summary.${at}.possibleShare`, `${zh}·覆盖率（含可能）`, `${en}, share incl. possible`],
  [`summary.${at}.certainWeightShare`, `${zh}·加权覆盖率（确定）`, `${en}, weighted share certain`],
  [`summary.${at}.possibleWeightShare`, `${zh}·加权覆盖率（含可能）`, `${en}, weighted share incl. possible`],
];

/** A row a region: the scope, the nation, macro-regions, provinces and prefectures. */
const regions = resultTable({
  lists: ['clusters', 'branches'],
  rows: regionRows,
  place: ({ place }) => place,
  columns: [
    ...regionColumns,
    ['summary.clusters', '集群数', 'Clusters'],
    ['summary.demandWeight', '需求权重', 'Demand weight'],
    ...depthColumns('presence', { zh: 'C1 有网点', en: 'C1 Branch present' }),
    ...depthColumns('specialised', { zh: '有专营支行', en: 'Specialised branch' }),
    ...depthColumns('matched', { zh: 'C2 对口专营', en: 'C2 Matching branch' }),
    ...depthColumns('authorised.unknownAsNo', { zh: 'C3 下限', en: 'C3 lower' }),
    ...depthColumns('authorised.unknownAsYes', { zh: 'C3 上限', en: 'C3 upper' }),
    ['summary.fragile', '脆弱覆盖', 'Fragile'],
  ],
});

/** `/api/coverage` as tables. */
export const coverageTables = { clusters, regions };
