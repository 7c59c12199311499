import { eachInSteps, type Steps } from './steps.ts';
import { reorderSteps, type TransferColumns } from './transfers-columns.ts';

/** Units at one level, numbered, and the one that each place belongs to. */
export interface UnitTable {
  count: number;
  /** −1 for a place that belongs to no unit. */
  ofPlace: Int32Array;
  /** 1 where the place is the unit itself and not a part of it. */
  isWhole: Uint8Array;
  /** Of each unit, 1 where it stands at the level asked for; a place that is only known more coarsely does not. */
  isAtLevel: Uint8Array;
}

/**
 * Records pair by pair, those of a pair in the order in which they stand for it: what is asked of pairs is read from
 * beginning to end. First come the rows without a place, then those within one unit, then the pairs.
 */
export interface TransferPairs {
  columns: TransferColumns;
  count: number;
  /** First row of each pair, and the number of all rows. */
  starts: Uint32Array;
  /** First row whose ends are one unit; all before it have an end without a place. */
  withinStart: number;
  /** Of each row, 1 where both ends of the record are the units themselves. */
  isExact: Uint8Array;
  origins: Int32Array;
  destinations: Int32Array;
  /** 1 where both ends stand at the level asked for: amounts of such pairs do not lie within each other. */
  isAtLevel: Uint8Array;
}

/** Groups the rows by the pairs of a level, in steps. Done once a model and level. */
export function* pairSteps(columns: TransferColumns, units: UnitTable): Steps<TransferPairs> {
  const numbered = yield* numberSteps(columns, units);
  const { origins, destinations } = numbered;
  const { order, starts } = yield* groupSteps(numbered.groups, origins.length + 2);
  const moved = yield* reorderSteps(columns, order);
  const isExact = new Uint8Array(columns.length);
  yield* eachInSteps(columns.length, (row) => {
    isExact[row] = (units.isWhole[moved.origins[row] ?? -1] ?? 0) & (units.isWhole[moved.destinations[row] ?? -1] ?? 0);
  });
  return {
    columns: moved,
    count: origins.length,
    starts: starts.subarray(2),
    withinStart: starts[1] ?? 0,
    isExact,
    origins: Int32Array.from(origins),
    destinations: Int32Array.from(destinations),
    isAtLevel: Uint8Array.from(
      origins,
      (origin, pair) => (units.isAtLevel[origin] ?? 0) & (units.isAtLevel[destinations[pair] ?? -1] ?? 0),
    ),
  };
}

/** The group of each row: 0 without a place, 1 within one unit, else 2 + the number of its pair. */
function* numberSteps({ length, origins: from, destinations: to }: TransferColumns, units: UnitTable) {
  const numbers = new Int32Array(units.count * units.count).fill(-1);
  const groups = new Uint32Array(length);
  const origins: number[] = [];
  const destinations: number[] = [];
  yield* eachInSteps(length, (row) => {
    const origin = units.ofPlace[from[row] ?? -1] ?? -1;
    const destination = units.ofPlace[to[row] ?? -1] ?? -1;
    if (origin < 0 || destination < 0 || origin === destination) {
      groups[row] = origin >= 0 && origin === destination ? 1 : 0;
      return;
    }
    const key = origin * units.count + destination;
    const known = numbers[key] ?? -1;
    groups[row] = 2 + (known < 0 ? origins.length : known);
    if (known >= 0) return;
    numbers[key] = origins.length;
    origins.push(origin);
    destinations.push(destination);
  });
  return { groups, origins, destinations };
}

/** Rows by group, within a group in their order: a counting sort. */
function* groupSteps(groups: Uint32Array, count: number): Steps<{ order: Uint32Array; starts: Uint32Array }> {
  const starts = new Uint32Array(count + 1);
  yield* eachInSteps(groups.length, (row) => {
    const next = (groups[row] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  });
  for (let group = 0; group < count; group += 1) starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const places = starts.slice();
  const order = new Uint32Array(groups.length);
  yield* eachInSteps(groups.length, (row) => {
    const group = groups[row] ?? 0;
    const place = places[group] ?? 0;
    order[place] = row;
    places[group] = place + 1;
  });
  return { order, starts };
}
