import { matchesOf, type StrengthQuestion } from './accessibility-strengths.ts';
import type { Supply } from './accessibility-supply.ts';
import { eachEntryOfRow, type SparseTable } from './accessibility-table.ts';
import { type Concentration, concentrationOf } from './concentration.ts';
import { isMatching } from './sector-match.ts';

/** What a branch must be to be counted: any at all, specialised, or matching the cluster's sector. */
export const concentrationDepths = ['presence', 'specialised', 'matched'] as const;
export type ConcentrationDepth = (typeof concentrationDepths)[number];

export interface BankQuestion extends Pick<StrengthQuestion, 'groupOf' | 'matchTable'> {
  /** The bank of each branch, in the order of the network's branches. */
  banks: readonly string[];
  minimumMatch: number;
  /** What if this bank opened one more branch in reach of each cluster; null for the state as it is. */
  addedBank: string | null;
}

/**
 * Concentration of the branches within reach of each cluster (M5), at each depth.
 *
 * `distances` has a row for each of `sectors` and sites of the supply's network for columns; what it holds is in reach.
 */
export function concentrationInReach(
  supply: Supply,
  distances: SparseTable,
  sectors: readonly string[],
  question: BankQuestion,
): Record<ConcentrationDepth, Concentration>[] {
  const { members } = supply.network;
  const { codes, codeOf } = encodeBanks(question.banks);
  const added = question.addedBank === null ? null : (codes.get(question.addedBank) ?? codes.size);
  const matchesBySector = matchesOf(supply, question);
  const tallies = {
    presence: createTally(codes.size),
    specialised: createTally(codes.size),
    matched: createTally(codes.size),
  };
  return sectors.map((sector, row) => {
    const matches = matchesBySector(sector);
    eachEntryOfRow(distances, row, (_, site) => {
      for (const branch of members[site] ?? []) {
        const list = supply.listOfBranch[branch] ?? 0;
        const bank = codeOf[branch] ?? 0;
        tallies.presence.add(bank);
        if ((supply.specialityLists[list] ?? []).length > 0) tallies.specialised.add(bank);
        if (isMatching(matches[list] ?? 0, question.minimumMatch)) tallies.matched.add(bank);
      }
    });
    const take = (depth: ConcentrationDepth) => {
      if (added !== null) tallies[depth].add(added);
      return concentrationOf(tallies[depth].takeCounts());
    };
    return { presence: take('presence'), specialised: take('specialised'), matched: take('matched') };
  });
}

function encodeBanks(banks: readonly string[]): { codes: ReadonlyMap<string, number>; codeOf: Uint32Array } {
  const codes = new Map<string, number>();
  const codeOf = Uint32Array.from(banks, (bank) => {
    const code = codes.get(bank) ?? codes.size;
    codes.set(bank, code);
    return code;
  });
  return { codes, codeOf };
}

/** Counts by bank code, one array for all clusters: a fresh map each would cost more than the counting. */
function createTally(bankCount: number) {
  const counts = new Uint32Array(bankCount + 1);
  const touched: number[] = [];
  return {
    add(bank: number): void {
      if (counts[bank] === 0) touched.push(bank);
      counts[bank] = (counts[bank] ?? 0) + 1;
    },
    takeCounts(): number[] {
      const taken = touched.map((bank) => counts[bank] ?? 0);
      for (const bank of touched) counts[bank] = 0;
      touched.length = 0;
      return taken;
    },
  };
}
