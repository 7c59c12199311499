import type { Steps } from '../measures/steps.ts';
import { columnSteps, type TransferColumns } from '../measures/transfers-columns.ts';
import { pairSteps, type TransferPairs } from '../measures/transfers-pairs.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { type PlaceTable, placeSteps } from './place-table.ts';
import type { TransferLevel } from './schema.ts';
import { type LevelUnits, unitsAtLevel } from './units-at-level.ts';

/** All that questions at one level read of a model. */
export interface LevelTable {
  places: PlaceTable;
  units: LevelUnits;
  pairs: TransferPairs;
}

interface Held {
  columns: TransferColumns;
  places: PlaceTable;
  byLevel: Map<TransferLevel, LevelTable>;
}

const held = new WeakMap<ReadModel, Held>();

/** The records of a model in columns, and their pairs at one level, in steps. Made once a model and level. */
export function* tableSteps(model: ReadModel, level: TransferLevel): Steps<LevelTable> {
  const { columns, places, byLevel } = held.get(model) ?? (yield* heldSteps(model));
  const known = byLevel.get(level);
  if (known) return known;
  const units = unitsAtLevel(model, places, level);
  yield;
  const made = { places, units, pairs: yield* pairSteps(columns, units) };
  byLevel.set(level, made);
  return made;
}

function* heldSteps(model: ReadModel): Steps<Held> {
  const places = yield* placeSteps(model);
  const columns = yield* columnSteps(model.catalogue.flows, places);
  const made = { columns, places, byLevel: new Map<TransferLevel, LevelTable>() };
  held.set(model, made);
  return made;
}
