import { basisOrder } from '../measures/pairing-records.ts';
import type { Steps } from '../measures/steps.ts';
import { macroOrder } from '../measures/transfers-columns.ts';
import type { TransferFilter } from '../measures/transfers-filter.ts';
import { selectionSteps, type TransferSelection } from '../measures/transfers-selection.ts';
import { type DrawnAmounts, drawnAmountSteps } from '../measures/transfers-tally.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { placesIn } from './place-table.ts';
import type { TransferDirection, TransferParameters } from './schema.ts';
import { type LevelTable, tableSteps } from './transfer-table.ts';

/** The records that a question keeps, and what is drawn of them. */
export interface SelectedTransfers {
  table: LevelTable;
  selection: TransferSelection;
  drawn: DrawnAmounts;
}

/** A question as it is selected by. */
type AskedTransfers = Omit<TransferParameters, 'most' | 'side'> & Pick<TransferFilter, 'side'>;

/** Selects records and draws one a pair, in steps. */
export function* selectSteps(model: ReadModel, asked: AskedTransfers): Steps<SelectedTransfers> {
  const table = yield* tableSteps(model, asked.level);
  const selection = yield* selectionSteps(table.pairs, filterOf(table, asked));
  return { table, selection, drawn: yield* drawnAmountSteps(table.pairs, selection) };
}

function filterOf({ pairs: { columns }, places }: LevelTable, asked: AskedTransfers): TransferFilter {
  const maskOf = (codes: readonly string[], kept: readonly string[]) =>
    kept.length === 0 ? null : Uint8Array.from(codes, (code) => (kept.includes(code) ? 1 : 0));
  return {
    yearFrom: asked.yearFrom,
    yearTo: asked.yearTo,
    sectors: maskOf(columns.sectorCodes, asked.sectors),
    models: maskOf(columns.modelCodes, asked.models),
    directions: directionsOf(asked.direction),
    region: placesIn(places, asked.region),
    side: asked.side,
    isMapReadyOnly: asked.mapReady,
    basis: asked.basis === null ? null : basisOrder.indexOf(asked.basis),
  };
}

/** Pairs of macro-regions that are a direction, origin × 5 + destination; null for all of them. */
function directionsOf(direction: TransferDirection): Uint8Array | null {
  if (direction === 'all') return null;
  const names = macroOrder.flatMap((origin) => macroOrder.map((destination) => `${origin}-${destination}`));
  const named = ['east-central', 'east-west', 'east-northeast'];
  return Uint8Array.from(names, (name) =>
    (direction === 'other' ? !named.includes(name) : name === direction) ? 1 : 0,
  );
}
