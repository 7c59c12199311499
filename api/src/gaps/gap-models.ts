import type { Steps } from '../measures/steps.ts';
import { modelAsOfSteps } from '../readmodel/as-of.ts';
import { askedModelSteps, modelOfBankSteps, nameOfBank, othersOfBankSteps } from '../readmodel/of-bank.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { whatIfSteps } from '../readmodel/what-if.ts';
import type { GapParameters } from './schema.ts';

/** The models that gaps are measured over; all hold the same clusters in the same order. */
export interface GapModels {
  /** Branches of the bank as things are, or all without a bank. */
  today: ReadModel;
  /** The same with what is supposed: the very same model where that leaves the bank as it is. */
  own: ReadModel;
  /** Branches of other banks with what is supposed; null without a bank. */
  others: ReadModel | null;
  /** All branches with what is supposed. */
  everyone: ReadModel;
  /** The bank by name; null without a bank. */
  bankName: string | null;
}

/**
 * The models of a question, in steps. A competitor that is supposed to open is no branch of the bank. The year comes
 * first: a year is kept for all that is supposed of it.
 */
export function* gapModelSteps(current: ReadModel, parameters: GapParameters): Steps<GapModels> {
  const { bank, asOfYear, closedBranches } = parameters;
  const today = yield* askedModelSteps(current, parameters);
  const everyone = yield* whatIfSteps(yield* modelAsOfSteps(current, asOfYear), parameters);
  if (bank === null) return { today, own: everyone, others: null, everyone, bankName: null };
  const closed = new Set(closedBranches);
  const isOwnSame = closed.size === 0 || !today.countedBranches.some(({ id }) => closed.has(id));
  return {
    today,
    own: isOwnSame ? today : yield* modelOfBankSteps(everyone, bank),
    others: yield* othersOfBankSteps(everyone, bank),
    everyone,
    bankName: nameOfBank(current, bank),
  };
}
