import { findScope } from '../coverage/region-scope.ts';
import type { Steps } from '../measures/steps.ts';
import { yearSteps } from '../measures/transfers-tally.ts';
import { unitSteps } from '../measures/transfers-units.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { corridorSteps } from './describe-corridors.ts';
import { describeMatrix } from './describe-matrix.ts';
import { describeNodes, rankNodes } from './describe-nodes.ts';
import { describeBases, describeRecords, describeYears } from './describe-records.ts';
import { rankSteps } from './rank-corridors.ts';
import type { TransferParameters, TransfersAnswer } from './schema.ts';
import { type SelectedTransfers, selectSteps } from './select-transfers.ts';

/** The whole answer of `/api/transfers`, or null where the region is not known; in steps. */
export function* transferSteps(model: ReadModel, parameters: TransferParameters): Steps<TransfersAnswer | null> {
  if (findScope(model, parameters.region) === null) return null;
  const selected = yield* selectSteps(model, parameters);
  const { table, selection, drawn } = selected;
  const isWithinBasis = parameters.basis !== null;
  const shown = yield* rankSteps(selected, { isByAmount: isWithinBasis, most: parameters.most });
  const corridors = yield* corridorSteps(model, selected, shown);
  const years = yield* yearSteps(table.pairs, selection, drawn);
  const totals = yield* unitSteps(table.pairs, selection, { drawn, unitCount: table.units.count });
  const nodes = describeNodes(table.units.units, totals, isWithinBasis);
  const records = describeRecords(table.pairs.columns.length, selection);
  return {
    parameters,
    dataVersion: model.version,
    dataAsOf: oldestFlows(model),
    records,
    bases: describeBases(selection),
    shown: corridors.length,
    ...countPairs(selected),
    rankedBy: isWithinBasis ? 'amount' : 'records',
    corridors,
    nodes,
    years: describeYears(years),
    matrix: describeMatrix(selected, { isWithinBasis, unplacedRecords: records.leftOut.noPlace }),
    ranking: rankNodes(nodes),
  };
}

function countPairs({ table, selection }: SelectedTransfers): Pick<TransfersAnswer, 'total' | 'coarserCorridors'> {
  const { counts } = selection;
  let [total, coarserCorridors] = [0, 0];
  for (let pair = 0; pair < counts.length; pair += 1) {
    if (counts[pair] === 0) continue;
    total += 1;
    if (table.pairs.isAtLevel[pair] !== 1) coarserCorridors += 1;
  }
  return { total, coarserCorridors };
}

/** The oldest date of the lists of transfers that count. */
function oldestFlows({ catalogue, lists, modes }: ReadModel): string {
  const bundled = catalogue.datasets.filter(({ id }) => id === 'flows' && modes.flows !== 'replace');
  const dates = [...bundled, ...lists.filter(({ kind }) => kind === 'flows')].map(({ asOf }) => asOf);
  return dates.sort()[0] ?? '';
}
