import { finish, type Steps } from '../measures/steps.ts';
import { hypotheticalRival } from './hypothetical-rival.ts';
import type { ReadModel } from './read-model.ts';
import { restrictBranches } from './restrict-model.ts';

/** What is supposed: branches that close, by id, and seats where a competitor opens, as `county-340123`. */
export interface Supposition {
  closedBranches: readonly string[];
  rivalSeats: readonly string[];
}

/** Suppositions kept ready; of a long list each takes tens of megabytes. */
const mostKept = 8;
const mostKeptOfMany = 2;
const manyBranches = 20_000;

const models = new WeakMap<ReadModel, Map<string, ReadModel>>();

/**
 * The model as it would be with these branches closed and a competitor's branch at each of these seats. Ids that name no
 * counted branch and seats that no unit has change nothing: who asks refuses them (`unknownIn`). Nothing supposed is the
 * model itself. Made once a model and supposition. Ask a bank of it, or a year, afterwards; supposed branches stand in
 * `countedBranches` and `network` alone.
 */
export function whatIf(model: ReadModel, supposition: Supposition): ReadModel {
  return finish(whatIfSteps(model, supposition));
}

/** The same in steps. */
export function* whatIfSteps(model: ReadModel, { closedBranches, rivalSeats }: Supposition): Steps<ReadModel> {
  if (closedBranches.length === 0 && rivalSeats.length === 0) return model;
  const closed = new Set([...closedBranches].sort());
  const seats = new Set([...rivalSeats].sort());
  const key = JSON.stringify([[...closed], [...seats]]);
  const known = models.get(model) ?? new Map<string, ReadModel>();
  models.set(model, known);
  const made = known.get(key) ?? (yield* suppose(model, closed, seats));
  known.delete(key);
  known.set(key, made);
  const [oldest] = known.keys();
  const most = model.countedBranches.length > manyBranches ? mostKeptOfMany : mostKept;
  if (known.size > most && oldest !== undefined) known.delete(oldest);
  return made;
}

function* suppose(model: ReadModel, closed: ReadonlySet<string>, seats: ReadonlySet<string>): Steps<ReadModel> {
  const added = [...seats].flatMap((seat) => hypotheticalRival(model, seat) ?? []);
  const restricted = yield* restrictBranches(model, ({ id }) => !closed.has(id), added);
  // What a list can answer does not change because the last of its branches is supposed to close.
  return { ...model, ...restricted, hasOrdinaryBranches: model.hasOrdinaryBranches };
}

/** The ids of a supposition that name no counted branch, and the seats that no unit has. */
export function unknownIn(model: ReadModel, { closedBranches, rivalSeats }: Supposition): Supposition {
  const missing = new Set(closedBranches);
  for (const { id } of model.countedBranches) {
    if (missing.size === 0) break;
    missing.delete(id);
  }
  return {
    closedBranches: closedBranches.filter((id) => missing.has(id)),
    rivalSeats: rivalSeats.filter((seat) => hypotheticalRival(model, seat) === null),
  };
}
