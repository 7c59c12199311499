import type { Branch } from '@icfm/data/model/branch';
import { finish, type Steps } from '../measures/steps.ts';
import { modelAsOfSteps } from './as-of.ts';
import type { ReadModel } from './read-model.ts';
import { restrictBranches } from './restrict-model.ts';

/** The code that stands for the branches of the bank that imported its own list, whatever names they bear. */
export const ownBank = 'own';

/** Banks kept ready; every further one asked for costs the one asked for longest ago. */
const mostBanks = 16;

const models = new WeakMap<ReadModel, Map<string, ReadModel>>();

/**
 * The model with the branches of one bank alone, by its name in the data or as `own`. Presence is measured where the
 * bank has ordinary branches among them. Null is the model itself. Made once a model and bank.
 */
export function modelOfBank(model: ReadModel, bank: string | null): ReadModel {
  return finish(modelOfBankSteps(model, bank));
}

/** The same in steps. */
export function* modelOfBankSteps(model: ReadModel, bank: string | null): Steps<ReadModel> {
  if (bank === null) return model;
  const known = models.get(model) ?? new Map<string, ReadModel>();
  models.set(model, known);
  const made = known.get(bank) ?? { ...model, ...(yield* restrictBranches(model, branchTest(bank))) };
  known.delete(bank);
  known.set(bank, made);
  const [oldest] = known.keys();
  if (known.size > mostBanks && oldest !== undefined) known.delete(oldest);
  return made;
}

/** The model that a question is asked of: one bank's branches where it names a bank, a past year where it names one. */
export function* askedModelSteps(
  model: ReadModel,
  { bank, asOfYear }: { bank: string | null; asOfYear: number | null },
): Steps<ReadModel> {
  return yield* modelAsOfSteps(yield* modelOfBankSteps(model, bank), asOfYear);
}

/** Whether any counted branch is of the bank. */
export function hasBank(model: ReadModel, bank: string): boolean {
  return model.countedBranches.some(branchTest(bank));
}

function branchTest(bank: string): (branch: Branch) => boolean {
  return bank === ownBank ? ({ relation }) => relation === 'own' : ({ bankName }) => bankName === bank;
}
