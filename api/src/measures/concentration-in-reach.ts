import type { SparseTable } from './accessibility-table.ts';
import { type Concentration, concentrationOf } from './concentration.ts';
import type { BankSupply } from './concentration-banks.ts';
import { type BankCounts, createBankTally, type TallyQuestion } from './concentration-tally.ts';

export interface BankQuestion extends TallyQuestion {
  /** What if this bank opened one more branch in reach of each cluster, fit for every depth; null for no such question. */
  addedBank: string | null;
}

/** Concentration at each depth: any branch at all, a specialised one, one that matches the cluster's sector. */
export interface DepthConcentration {
  presence: Concentration;
  specialised: Concentration;
  matched: Concentration;
}

export interface ConcentrationInReach {
  asIs: DepthConcentration;
  /** Null where no bank is added. */
  withAddedBank: DepthConcentration | null;
}

/**
 * Concentration of the branches within reach of each cluster (M5), at each depth.
 *
 * `distances` has a row for each of `sectors` and sites of the same network for columns; what it holds is in reach.
 */
export function concentrationInReach(
  bankSupply: BankSupply,
  distances: SparseTable,
  sectors: readonly string[],
  question: BankQuestion,
): ConcentrationInReach[] {
  const { addedBank } = question;
  const countAt = createBankTally(bankSupply, question);
  return sectors.map((sector, row) => {
    const counts = countAt(distances, row, sector);
    const asIs = atDepths(counts);
    if (addedBank === null) return { asIs, withAddedBank: null };
    return { asIs, withAddedBank: atDepths(withOneMore(counts, bankSupply.bankNames.indexOf(addedBank))) };
  });
}

function atDepths({ presence, specialised, matched }: BankCounts): DepthConcentration {
  return {
    presence: concentrationOf(presence),
    specialised: concentrationOf(specialised),
    matched: concentrationOf(matched),
  };
}

/** The counts with one more branch of a bank; one that is not among them, or not known at all, comes as a new bank. */
function withOneMore({ banks, presence, specialised, matched }: BankCounts, bank: number): BankCounts {
  const place = banks.includes(bank) ? banks.indexOf(bank) : banks.length;
  const oneMore = (counts: readonly number[]) => [
    ...counts.slice(0, place),
    (counts[place] ?? 0) + 1,
    ...counts.slice(place + 1),
  ];
  return { banks, presence: oneMore(presence), specialised: oneMore(specialised), matched: oneMore(matched) };
}
