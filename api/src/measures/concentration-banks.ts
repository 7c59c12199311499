import type { Supply } from './accessibility-supply.ts';
import { eachInSteps, finish, type Steps } from './steps.ts';

/**
 * The branches of a supply counted by bank: those at one site with the same bank and the same specialities are one
 * entry, so that concentration adds once an entry and not once a branch.
 */
export interface BankSupply {
  supply: Supply;
  /** Names of the banks; entries name them by their place here. */
  bankNames: readonly string[];
  /** The entries of site s are `entryStarts[s]` up to `entryStarts[s + 1]`. */
  entryStarts: Uint32Array;
  bankOfEntry: Uint32Array;
  /** Which of the supply's lists of specialities the branches of each entry have. */
  listOfEntry: Uint32Array;
  branchesOfEntry: Uint32Array;
}

/** Counts the branches of a supply by bank; `banks` gives the bank of each branch, in the order of its network. */
export function countBanks(supply: Supply, banks: readonly string[]): BankSupply {
  return finish(bankSteps(supply, banks));
}

/** The same in steps. */
export function* bankSteps(supply: Supply, banks: readonly string[]): Steps<BankSupply> {
  const codes = new Map<string, number>();
  const codeOf = new Uint32Array(banks.length);
  yield* eachInSteps(banks.length, (index) => {
    const bank = banks[index] ?? '';
    const code = codes.get(bank) ?? codes.size;
    codes.set(bank, code);
    codeOf[index] = code;
  });
  const entryStarts = [0];
  const bankOfEntry: number[] = [];
  const listOfEntry: number[] = [];
  const branchesOfEntry: number[] = [];
  const { members } = supply.network;
  yield* eachInSteps(members.length, (site) => {
    const entryByKind = new Map<string, number>();
    for (const branch of members[site] ?? []) {
      const [bank = 0, list = 0] = [codeOf[branch], supply.listOfBranch[branch]];
      const entry = entryByKind.get(`${bank}|${list}`) ?? bankOfEntry.length;
      entryByKind.set(`${bank}|${list}`, entry);
      bankOfEntry[entry] = bank;
      listOfEntry[entry] = list;
      branchesOfEntry[entry] = (branchesOfEntry[entry] ?? 0) + 1;
    }
    entryStarts.push(bankOfEntry.length);
  });
  return {
    supply,
    bankNames: [...codes.keys()],
    entryStarts: Uint32Array.from(entryStarts),
    bankOfEntry: Uint32Array.from(bankOfEntry),
    listOfEntry: Uint32Array.from(listOfEntry),
    branchesOfEntry: Uint32Array.from(branchesOfEntry),
  };
}
