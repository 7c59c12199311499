import { eachInSteps, type Steps } from '../measures/steps.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { BankFacts, BankList } from './schema.ts';

/** The banks of a model with their counted branches, in steps. */
export function* bankListSteps({ countedBranches, version }: ReadModel): Steps<BankList> {
  const banks = new Map<string, BankFacts>();
  const own = { branches: 0, ordinaryBranches: 0 };
  yield* eachInSteps(countedBranches.length, (index) => {
    const branch = countedBranches[index];
    if (branch === undefined) return;
    const { bankName, specialities, relation } = branch;
    const isOwn = relation === 'own';
    const ordinary = specialities.length === 0 ? 1 : 0;
    const bank = banks.get(bankName) ?? { bankName, branches: 0, ordinaryBranches: 0, isOwn: false };
    banks.set(bankName, bank);
    bank.branches += 1;
    bank.ordinaryBranches += ordinary;
    bank.isOwn ||= isOwn;
    if (!isOwn) return;
    own.branches += 1;
    own.ordinaryBranches += ordinary;
  });
  const ranked = [...banks.values()].sort(
    (one, other) => other.branches - one.branches || one.bankName.localeCompare(other.bankName, 'zh-CN'),
  );
  return { banks: ranked, own: own.branches > 0 ? own : null, dataVersion: version };
}
