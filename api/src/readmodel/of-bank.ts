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
const othersOf = new WeakMap<ReadModel, Map<string, ReadModel>>();
const ownNames = new WeakMap<ReadModel, string | null>();

/**
 * The model with the branches of one bank alone, by its name in the data or as `own`. Presence is measured where the
 * bank has ordinary branches among them. Null is the model itself. Made once a model and bank.
 */
export function modelOfBank(model: ReadModel, bank: string | null): ReadModel {
  return finish(modelOfBankSteps(model, bank));
}

/** The same in steps. */
export function* modelOfBankSteps(model: ReadModel, bank: string | null): Steps<ReadModel> {
  return bank === null ? model : yield* keptSteps(models, model, bank, branchTest(bank));
}

/**
 * The model without the branches of one bank: its competitors. Of `own` neither own branches nor those of the register
 * that bear the bank's name are in it, unless a list says that they are a competitor's. Made once a model and bank.
 */
export function* othersOfBankSteps(model: ReadModel, bank: string): Steps<ReadModel> {
  return yield* keptSteps(othersOf, model, bank, otherTest(model, bank));
}

function* keptSteps(
  kept: WeakMap<ReadModel, Map<string, ReadModel>>,
  model: ReadModel,
  bank: string,
  isWanted: (branch: Branch) => boolean,
): Steps<ReadModel> {
  const known = kept.get(model) ?? new Map<string, ReadModel>();
  kept.set(model, known);
  const made = known.get(bank) ?? { ...model, ...(yield* restrictBranches(model, isWanted)) };
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

/** The name of a bank; of `own` the one that own branches bear most often, or null without own branches. */
export function nameOfBank(model: ReadModel, bank: string): string | null {
  if (bank !== ownBank) return bank;
  const known = ownNames.get(model);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { relation, bankName } of model.countedBranches) {
    if (relation === 'own') counts.set(bankName, (counts.get(bankName) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([, one], [, other]) => other - one);
  const name = first?.[0] ?? null;
  ownNames.set(model, name);
  return name;
}

function otherTest(model: ReadModel, bank: string): (branch: Branch) => boolean {
  if (bank !== ownBank) return ({ bankName }) => bankName !== bank;
  const name = nameOfBank(model, bank);
  return ({ relation, bankName }) => relation === 'competitor' || (relation !== 'own' && bankName !== name);
}

function branchTest(bank: string): (branch: Branch) => boolean {
  return bank === ownBank ? ({ relation }) => relation === 'own' : ({ bankName }) => bankName === bank;
}
