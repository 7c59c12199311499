import type { ReadModel } from '../readmodel/read-model.ts';
import { flowSources } from '../results/flow-sources.ts';
import { type ListKind, lineOf, resultTable } from '../results/result-table.ts';
import type { PairingAnswer } from './schema.ts';

const lists: readonly ListKind[] = ['flows', 'branches'];
const kilometers = { unit: 'kilometers' } as const;

function corridorRows({ corridors: ranked }: PairingAnswer, model: ReadModel) {
  const sourcesOf = flowSources(
    model,
    ranked.map(({ drawnFlowId }) => drawnFlowId),
  );
  return ranked.map((corridor) => ({ ...corridor, sources: sourcesOf(corridor.drawnFlowId) }));
}

/** A row a corridor, in the order of the answer. */
const corridors = resultTable({
  lists,
  rows: corridorRows,
  place: lineOf,
  columns: [
    ['id', '编号', 'Code'],
    ['origin.adcode', '转出地代码', 'Adcode of the origin'],
    ['origin.nameZh', '转出地', 'Origin in Chinese'],
    ['origin.nameEn', '转出地英文', 'Origin'],
    ['destination.adcode', '承接地代码', 'Adcode of the destination'],
    ['destination.nameZh', '承接地', 'Destination in Chinese'],
    ['destination.nameEn', '承接地英文', 'Destination'],
    ['basis', '金额口径', 'Basis of the amount', { codes: 'amountBasis' }],
    ['amount100mCny', '金额', 'Amount', { unit: 'amount' }],
    ['yearFrom', '起始年份', 'First year'],
    ['yearTo', '截止年份', 'Last year'],
    ['sectors', '行业', 'Sectors', { codes: 'sector' }],
    ['models', '转移方式', 'Models', { codes: 'transferModel' }],
    ['pairingBankCount', '服务两端的银行数', 'Banks that serve both ends'],
    ['pairingBanks', '服务两端的银行（至多 50 家）', 'Which (50 at most)'],
    ['ofBank.served', '两端网点', 'Ends served', { codes: 'served' }],
    ['ofBank.isMatched', '承接地对口', 'Matching at the destination'],
    ['ofBank.originBranches', '转出地网点', 'Branches at the origin'],
    ['ofBank.destinationBranches', '承接地网点', 'Branches at the destination'],
    ['ofBank.rank', '跟随次序', 'Rank to follow'],
    ['ofBank.nearestToDestination.distanceKilometers.estimate', '距承接地最近网点', 'Nearest branch', kilometers],
    ['ofBank.nearestToDestination.distanceKilometers.lower', '最近网点·下界', 'Nearest branch, lower', kilometers],
    ['ofBank.nearestToDestination.distanceKilometers.upper', '最近网点·上界', 'Nearest branch, upper', kilometers],
    ['ofBank.nearestToDestination.nameZh', '最近网点·名称', 'Nearest branch, name'],
    ['ofBank.nearestToDestination.branchId', '最近网点·编号', 'Nearest branch, record'],
    ['drawnFlowId', '所画的记录', 'Record drawn'],
    ['flowIds', '全部记录', 'All records'],
    ['sources', '所画记录的来源', 'Sources of the record drawn'],
  ],
});

/** A row a bank that serves an end of some corridor. */
const banks = resultTable({
  lists,
  rows: (answer: PairingAnswer) => answer.banks,
  columns: [
    ['bankName', '银行', 'Bank'],
    ['paired', '两端都有网点', 'Serves both ends'],
    ['matched', '其中承接地对口', 'Of these matching'],
    ['orphan', '只在转出地有网点，可跟随', 'At the origin only: to follow'],
    ['destinationOnly', '只在承接地有网点', 'At the destination only'],
    ['neither', '两端都未发现网点', 'None known at either end'],
  ],
});

/** `/api/pairing` as tables. */
export const pairingTables = { corridors, banks };
