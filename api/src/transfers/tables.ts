import type { AmountBasis } from '@icfm/data/model/flow';
import type { Words } from '../http/language.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { Column } from '../results/column.ts';
import { flowSources } from '../results/flow-sources.ts';
import { type ListKind, lineOf, pointOf, resultTable } from '../results/result-table.ts';
import type { TransferFinanceAnswer, TransfersAnswer, TransferUnit } from './schema.ts';

const lists: readonly ListKind[] = ['flows'];
const amount = { unit: 'amount' } as const;
const basis = { codes: 'amountBasis' };
const macroRegion = { codes: 'macroRegion' };

const unitColumns = <const At extends string>(
  at: At,
  { zh, en }: Words,
): readonly Column<`${At}.${'id' | 'level' | 'nameZh' | 'nameEn' | 'macroRegion'}`>[] => [
  [`${at}.id`, `${zh}代码`, `${en}, code`],
  [`${at}.level`, `${zh}层级`, `${en}, level`, { codes: 'regionLevel' }],
  [`${at}.nameZh`, zh, `${en} in Chinese`],
  [`${at}.nameEn`, `${zh}英文`, en],
  [`${at}.macroRegion`, `${zh}区域`, `${en}, macro-region`, macroRegion],
];

function corridorRows({ corridors: ranked, total }: TransfersAnswer, model: ReadModel) {
  const sourcesOf = flowSources(
    model,
    ranked.map(({ drawnRecordId }) => drawnRecordId),
  );
  return ranked.map((corridor) => ({ ...corridor, total, sources: sourcesOf(corridor.drawnRecordId) }));
}

/** A row a corridor, as many as are told. */
const corridors = resultTable({
  lists,
  rows: corridorRows,
  place: lineOf,
  columns: [
    ['id', '编号', 'Code'],
    ...unitColumns('origin', { zh: '转出地', en: 'Origin' }),
    ...unitColumns('destination', { zh: '承接地', en: 'Destination' }),
    ['basis', '金额口径', 'Basis of the amount', basis],
    ['amount100mCny', '金额', 'Amount', amount],
    ['amountQualifier', '金额精度', 'Precision of the amount', { codes: 'amountQualifier' }],
    ['isSum', '是否合计', 'Is a sum'],
    ['sum.records', '合计的记录数', 'Records of the sum'],
    ['sum.recordsWithoutAmount', '合计中无金额的记录', 'Records of the sum without amount'],
    ['yearFrom', '所画记录起始年份', 'First year of the record drawn'],
    ['yearTo', '所画记录截止年份', 'Last year of the record drawn'],
    ['records', '记录数', 'Records'],
    ['years.first', '最早年份', 'First year'],
    ['years.last', '最近年份', 'Last year'],
    ['sectors', '行业', 'Sectors', { codes: 'sector' }],
    ['models', '转移方式', 'Models', { codes: 'transferModel' }],
    ['isStatedHere', '两端为记录原文所载', 'Both ends as the record has them'],
    ['isMapReady', '可上图', 'Fit for the map'],
    ['drawnRecordId', '所画的记录', 'Record drawn'],
    ['recordIds', '记录编号', 'Records by id'],
    ['sources', '所画记录的来源', 'Sources of the record drawn'],
    ['total', '流向总数（本表可能只列其中一部分）', 'Corridors in all (this table may hold fewer)'],
  ],
});

const ofUnit = ({ unit }: { unit: TransferUnit }) => pointOf(unit);

/** A row a place that sends or receives. */
const nodes = resultTable({
  lists,
  rows: ({ nodes: found, parameters }: TransfersAnswer) => found.map((node) => ({ ...node, basis: parameters.basis })),
  place: ofUnit,
  columns: [
    ...unitColumns('unit', { zh: '地区', en: 'Place' }),
    ['recordsIn', '转入记录', 'Records in'],
    ['recordsOut', '转出记录', 'Records out'],
    ['corridorsIn', '转入流向', 'Corridors in'],
    ['corridorsOut', '转出流向', 'Corridors out'],
    ['basis', '金额口径', 'Basis of the amounts', basis],
    ['amountIn100mCny', '转入金额', 'Amount in', amount],
    ['amountOut100mCny', '转出金额', 'Amount out', amount],
    ['net100mCny', '净转入', 'Net', amount],
  ],
});

/** Amounts of one year, each basis by itself; null where none is known. */
function amountsOf(amounts: TransfersAnswer['years'][number]['amounts']) {
  const of = (wanted: AmountBasis) => amounts.find((each) => each.basis === wanted)?.amount100mCny ?? null;
  return {
    'in-place': of('in-place'),
    completed: of('completed'),
    agreed: of('agreed'),
    planned: of('planned'),
    pipeline: of('pipeline'),
    other: of('other'),
    unstated: of('unstated'),
  } satisfies Record<AmountBasis, number | null>;
}

/** A row a year. */
const years = resultTable({
  lists,
  rows: ({ years: found }: TransfersAnswer) =>
    found.map(({ amounts, ...year }) => ({ ...year, amounts: amountsOf(amounts) })),
  columns: [
    ['year', '年份', 'Year'],
    ['records', '记录数', 'Records'],
    ['corridors', '流向数', 'Corridors'],
    ['amounts.in-place', '到位资金', 'In place', amount],
    ['amounts.completed', '完成投资', 'Completed', amount],
    ['amounts.agreed', '签约', 'Agreed', amount],
    ['amounts.planned', '计划总投资', 'Planned', amount],
    ['amounts.pipeline', '储备项目', 'Pipeline', amount],
    ['amounts.other', '其他口径', 'Other basis', amount],
    ['amounts.unstated', '口径未说明', 'Basis not stated', amount],
  ],
});

/** A row a pair of macro-regions. */
const matrix = resultTable({
  lists,
  rows: ({ matrix: found, parameters }: TransfersAnswer) =>
    [...found.cells, ...found.apart].map((cell) => ({ ...cell, basis: parameters.basis })),
  columns: [
    ['origin', '转出区域', 'Origin', macroRegion],
    ['destination', '承接区域', 'Destination', macroRegion],
    ['records', '记录数', 'Records'],
    ['corridors', '流向数', 'Corridors'],
    ['basis', '金额口径', 'Basis of the amount', basis],
    ['amount100mCny', '金额', 'Amount', amount],
  ],
});

/** A row a receiver, the largest mismatch first. */
const receivers = resultTable({
  lists: ['flows', 'clusters', 'branches'],
  rows: ({ receivers: found, parameters }: TransferFinanceAnswer) =>
    found.map((receiver) => ({ ...receiver, basis: parameters.basis })),
  place: ofUnit,
  columns: [
    ...unitColumns('unit', { zh: '承接地', en: 'Receiver' }),
    ['records', '转入记录', 'Records in'],
    ['basis', '金额口径', 'Basis of the amount', basis],
    ['amount100mCny', '转入金额', 'Amount in', amount],
    ['clusters', '集群数', 'Clusters'],
    ['meanAccess', '平均可达性', 'Mean access', { unit: 'branches' }],
    ['finance.inflowRank', '承接排位', 'Rank by inflow'],
    ['finance.accessRank', '金融可达排位', 'Rank by access'],
    ['finance.mismatch', '错配', 'Mismatch'],
    ['finance.quadrant', '象限', 'Quadrant', { codes: 'quadrant' }],
    ['finance.inflowThird', '承接三分位', 'Third by inflow'],
    ['finance.accessThird', '可达三分位', 'Third by access'],
    ['sectorRecords', '记明行业的记录', 'Records that name a sector'],
    ['sectorOverlap', '行业重合度', 'Overlap of sectors'],
  ],
});

/** `/api/transfers` as tables. */
export const transferTables = { corridors, nodes, years, matrix };
/** `/api/transfers/finance` as a table. */
export const financeTables = { receivers };
