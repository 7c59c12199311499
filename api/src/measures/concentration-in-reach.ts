import type { SparseTable } from './accessibility-table.ts';
import { type Concentration, concentrationOf } from './concentration.ts';
import type { BankSupply } from './concentration-banks.ts';
import { type BankCounts, createBankTally, type DepthCounts, type TallyQuestion } from './concentration-tally.ts';
import { finish, type Steps } from './steps.ts';

/** What concentration is asked of (M5). */
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

/** Concentration as the branches stand, and with one more. */
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
  return finish(concentrationSteps(bankSupply, distances, { ...question, sectors }));
}

/** The same in steps, one a cluster. */
export function* concentrationSteps(
  bankSupply: BankSupply,
  distances: SparseTable,
  question: BankQuestion & { sectors: readonly string[] },
): Steps<ConcentrationInReach[]> {
  const { addedBank } = question;
  const countAt = createBankTally(bankSupply, question);
  const found: ConcentrationInReach[] = [];
  for (const [row, sector] of question.sectors.entries()) {
    const counts = countAt(distances, row, sector);
    found.push({
      asIs: atDepths(counts, ({ branches }) => branches),
      withAddedBank: addedBank === null ? null : withBank(bankSupply, counts, addedBank),
    });
    yield;
  }
  return found;
}

function withBank({ bankNames }: BankSupply, counts: DepthCounts, addedBank: string): DepthConcentration {
  const bank = bankNames.indexOf(addedBank);
  return atDepths(counts, (found) => withOneMore(found, bank));
}

function atDepths(
  { presence, specialised, matched }: DepthCounts,
  branchesOf: (counts: BankCounts) => readonly number[],
): DepthConcentration {
  return {
    presence: concentrationOf(branchesOf(presence)),
    specialised: concentrationOf(branchesOf(specialised)),
    matched: concentrationOf(branchesOf(matched)),
  };
}

/** The branches of each bank with one more of this bank; one that is not among them, or not known at all, comes anew. */
function withOneMore({ banks, branches }: BankCounts, bank: number): number[] {
  if (!banks.includes(bank)) return [...branches, 1];
  return branches.map((count, index) => (banks[index] === bank ? count + 1 : count));
}
