import type { Supply } from './accessibility-supply.ts';

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
  const codes = new Map<string, number>();
  const codeOf = Uint32Array.from(banks, (bank) => {
    const code = codes.get(bank) ?? codes.size;
    codes.set(bank, code);
    return code;
  });
  const entryStarts = [0];
  const bankOfEntry: number[] = [];
  const listOfEntry: number[] = [];
  const branchesOfEntry: number[] = [];
  for (const members of supply.network.members) {
    const entryByKind = new Map<string, number>();
    for (const branch of members) {
      const [bank = 0, list = 0] = [codeOf[branch], supply.listOfBranch[branch]];
      const entry = entryByKind.get(`${bank}|${list}`) ?? bankOfEntry.length;
      entryByKind.set(`${bank}|${list}`, entry);
      bankOfEntry[entry] = bank;
      listOfEntry[entry] = list;
      branchesOfEntry[entry] = (branchesOfEntry[entry] ?? 0) + 1;
    }
    entryStarts.push(bankOfEntry.length);
  }
  return {
    supply,
    bankNames: [...codes.keys()],
    entryStarts: Uint32Array.from(entryStarts),
    bankOfEntry: Uint32Array.from(bankOfEntry),
    listOfEntry: Uint32Array.from(listOfEntry),
    branchesOfEntry: Uint32Array.from(branchesOfEntry),
  };
}
