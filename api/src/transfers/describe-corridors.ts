import type { Flow } from '@icfm/data/model/flow';
import type { Steps } from '../measures/steps.ts';
import { behindSteps, type PairRecords } from '../measures/transfers-behind.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { numberOrNull } from './number-or-null.ts';
import type { TransferCorridor } from './schema.ts';
import type { SelectedTransfers } from './select-transfers.ts';

/** Ids listed in one answer, shared evenly among its corridors; those beyond are counted. */
const mostIds = 3000;

/** The corridors of these pairs as answers tell them, in their order; in steps. */
export function* corridorSteps(
  { catalogue }: ReadModel,
  selected: SelectedTransfers,
  shown: readonly number[],
): Steps<TransferCorridor[]> {
  const mostRows = Math.floor(mostIds / Math.max(1, shown.length));
  const behind = yield* behindSteps(selected.table.pairs, selected.selection, { shown, mostRows });
  const corridors: TransferCorridor[] = [];
  for (const [place, pair] of shown.entries()) {
    const named = behind[place];
    const corridor = named ? describeCorridor(catalogue.flows, selected, { pair, named }) : null;
    if (corridor) corridors.push(corridor);
    yield;
  }
  return corridors;
}

function describeCorridor(
  flows: readonly Flow[],
  { table, selection, drawn }: SelectedTransfers,
  { pair, named }: { pair: number; named: PairRecords },
): TransferCorridor | null {
  const { pairs, units } = table;
  const { columns } = pairs;
  const row = selection.drawn[pair] ?? -1;
  const record = flows[columns.records[row] ?? -1];
  const origin = units.units[pairs.origins[pair] ?? -1];
  const destination = units.units[pairs.destinations[pair] ?? -1];
  if (!record || !origin || !destination) return null;
  const sum = drawn.sums.get(pair);
  return {
    ...{ id: `${origin.id}-${destination.id}`, origin, destination, drawnRecordId: record.id },
    isStatedHere: pairs.isExact[row] === 1,
    isMapReady: record.isMapReady,
    basis: record.basis,
    amount100mCny: numberOrNull(drawn.amounts[pair]),
    amountQualifier: record.amountQualifier,
    yearFrom: record.yearFrom,
    yearTo: record.yearTo,
    period: record.period,
    isSum: sum !== undefined,
    sum: sum
      ? { importId: record.importId ?? '', records: sum.records, recordsWithoutAmount: sum.withoutAmount }
      : null,
    records: selection.counts[pair] ?? 0,
    recordIds: idsOf(flows, columns.records, named.rows),
    sectors: named.sectors.map((code) => columns.sectorCodes[code] ?? ''),
    models: named.models.map((code) => columns.modelCodes[code] ?? ''),
    years: named.years,
  };
}

function idsOf(flows: readonly Flow[], records: Uint32Array, rows: readonly number[]): string[] {
  return rows.map((row) => flows[records[row] ?? -1]?.id ?? '');
}
