import { matchesOf, type StrengthQuestion } from './accessibility-strengths.ts';
import { eachEntryOfRow, type SparseTable } from './accessibility-table.ts';
import type { BankSupply } from './concentration-banks.ts';
import { isMatching } from './sector-match.ts';

export interface TallyQuestion extends Pick<StrengthQuestion, 'groupOf' | 'matchTable'> {
  minimumMatch: number;
}

/** The banks in reach of one cluster by their place in the supply's list, and beside each its branches at each depth. */
export interface BankCounts {
  banks: readonly number[];
  presence: readonly number[];
  specialised: readonly number[];
  matched: readonly number[];
}

/** Makes a function that counts the branches in one row of distances by bank, for a cluster of that sector. */
export function createBankTally(bankSupply: BankSupply, question: TallyQuestion) {
  const { supply, bankNames, entryStarts, bankOfEntry, listOfEntry, branchesOfEntry } = bankSupply;
  const isSpecialised = supply.specialityLists.map((list) => list.length > 0);
  const matchesBySector = matchesOf(supply, question);
  // One array a depth for all clusters: a fresh map each would cost more than the counting.
  const presence = new Uint32Array(bankNames.length);
  const specialised = new Uint32Array(bankNames.length);
  const matched = new Uint32Array(bankNames.length);
  return (distances: SparseTable, row: number, sector: string): BankCounts => {
    const banks: number[] = [];
    const isMatched = Array.from(matchesBySector(sector), (match) => isMatching(match, question.minimumMatch));
    eachEntryOfRow(distances, row, (_, site) => {
      const end = entryStarts[site + 1] ?? 0;
      for (let entry = entryStarts[site] ?? 0; entry < end; entry += 1) {
        const bank = bankOfEntry[entry] ?? 0;
        const list = listOfEntry[entry] ?? 0;
        const branches = branchesOfEntry[entry] ?? 0;
        if (presence[bank] === 0) banks.push(bank);
        presence[bank] = (presence[bank] ?? 0) + branches;
        if (isSpecialised[list]) specialised[bank] = (specialised[bank] ?? 0) + branches;
        if (isMatched[list]) matched[bank] = (matched[bank] ?? 0) + branches;
      }
    });
    const taken = (counts: Uint32Array) => banks.map((bank) => takeCount(counts, bank));
    return { banks, presence: taken(presence), specialised: taken(specialised), matched: taken(matched) };
  };
}

function takeCount(counts: Uint32Array, bank: number): number {
  const count = counts[bank] ?? 0;
  counts[bank] = 0;
  return count;
}
