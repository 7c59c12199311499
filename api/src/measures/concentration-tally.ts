import { matchesOf, type StrengthQuestion } from './accessibility-strengths.ts';
import { eachEntryOfRow, type SparseTable } from './accessibility-table.ts';
import type { BankSupply } from './concentration-banks.ts';
import { isMatching } from './sector-match.ts';

/** What counts as a match (M4), from a strength of `minimumMatch` on. */
export interface TallyQuestion extends Pick<StrengthQuestion, 'groupOf' | 'matchTable'> {
  minimumMatch: number;
}

/** Banks by their place in the supply's list, and beside each how many branches it has. */
export interface BankCounts {
  banks: readonly number[];
  branches: readonly number[];
}

/** The branches in reach of one cluster by bank: any at all, specialised ones, those that match its sector. */
export interface DepthCounts {
  presence: BankCounts;
  specialised: BankCounts;
  matched: BankCounts;
}

/** Makes a function that counts the branches in one row of distances by bank, for a cluster of that sector. */
export function createBankTally(bankSupply: BankSupply, question: TallyQuestion) {
  const { supply, bankNames, entryStarts, bankOfEntry, listOfEntry, branchesOfEntry } = bankSupply;
  const isSpecialised = Uint8Array.from(supply.specialityLists, (list) => Number(list.length > 0));
  const matchesBySector = matchesOf(supply, question);
  const presence = createCounter(bankNames.length);
  const specialised = createCounter(bankNames.length);
  const matched = createCounter(bankNames.length);
  return (distances: SparseTable, row: number, sector: string): DepthCounts => {
    const isMatched = Uint8Array.from(matchesBySector(sector), (match) =>
      Number(isMatching(match, question.minimumMatch)),
    );
    eachEntryOfRow(distances, row, (_, site) => {
      const end = entryStarts[site + 1] ?? 0;
      for (let entry = entryStarts[site] ?? 0; entry < end; entry += 1) {
        const bank = bankOfEntry[entry] ?? 0;
        const list = listOfEntry[entry] ?? 0;
        const branches = branchesOfEntry[entry] ?? 0;
        presence.add(bank, branches);
        if (isSpecialised[list] === 1) specialised.add(bank, branches);
        if (isMatched[list] === 1) matched.add(bank, branches);
      }
    });
    return { presence: presence.take(), specialised: specialised.take(), matched: matched.take() };
  };
}

/** Counts by bank, one array for all clusters: a fresh map each would cost more than the counting. */
function createCounter(bankCount: number) {
  const counts = new Uint32Array(bankCount);
  let counted: number[] = [];
  return {
    add(bank: number, branches: number): void {
      if (counts[bank] === 0) counted.push(bank);
      counts[bank] = (counts[bank] ?? 0) + branches;
    },
    /** Gives the counts and starts anew. */
    take(): BankCounts {
      const banks = counted;
      const branches = banks.map((bank) => counts[bank] ?? 0);
      for (const bank of banks) counts[bank] = 0;
      counted = [];
      return { banks, branches };
    },
  };
}
