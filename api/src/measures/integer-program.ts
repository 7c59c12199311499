/** A column of a program: a number from 0 to 1, whole where it is a decision. */
interface ProgramColumn {
  /** What one of it adds to the objective. */
  gain: number;
  isInteger: boolean;
}

/** `least` ≤ Σ factor·column ≤ `most`; either end may be infinite. Entries are pairs of column and factor. */
interface ProgramRow {
  least: number;
  most: number;
  entries: readonly (readonly [column: number, factor: number])[];
}

/** A linear program of columns in [0, 1], some of them 0 or 1, as a solver is given it. */
export interface IntegerProgram {
  sense: 'maximize' | 'minimize';
  /** Part of the objective that no column changes. */
  offset: number;
  columns: readonly ProgramColumn[];
  rows: readonly ProgramRow[];
}

/** What a solver found: `feasible` is a solution without proof, `undecided` neither a solution nor proof that none exists. */
export interface SolvedProgram {
  status: 'optimal' | 'feasible' | 'infeasible' | 'undecided';
  /** A value for each column; null without a solution. */
  values: readonly number[] | null;
  /** No solution has a better objective than this; null where the solver proved none. */
  bound: number | null;
  seconds: number;
}

/** Solves a program; the same program and no time limit reached give the same answer. */
export type Solve = (program: IntegerProgram) => SolvedProgram;

/** How far an answer is proved. Only `optimal` may be called optimal. */
export interface Certificate {
  status: SolvedProgram['status'];
  /** The objective of the answer, recounted from its sites and not taken from the solver; null without an answer. */
  incumbent: number | null;
  /** No answer can be better than this; null where nothing was proved. */
  bound: number | null;
  /** |bound − incumbent| as a share of the larger, from 0 (proved) to 1; null without incumbent or bound. */
  gap: number | null;
  /** Seconds the solver worked. */
  seconds: number;
}

// Solvers add in another order and with tolerances: sums this close, as a share, are the same sum.
const sameShare = 1e-7;

/** The certificate of an answer whose objective was recounted: optimal only where the recount meets the proved bound. */
export function certify(solved: Omit<SolvedProgram, 'values'>, incumbent: number | null): Certificate {
  const { status, bound, seconds } = solved;
  if (incumbent === null) return { status, incumbent, bound, gap: null, seconds };
  const gap = gapBetween(incumbent, bound);
  if (status === 'optimal' && gap !== null && gap <= sameShare) {
    return { status, incumbent, bound: incumbent, gap: 0, seconds };
  }
  return { status: 'feasible', incumbent, bound, gap, seconds };
}

function gapBetween(incumbent: number, bound: number | null): number | null {
  if (bound === null) return null;
  const larger = Math.max(Math.abs(incumbent), Math.abs(bound));
  return larger === 0 ? 0 : Math.min(1, Math.abs(bound - incumbent) / larger);
}

/** Collects columns and rows; `addColumn` answers the number of the column. */
export function createProgramBuilder(sense: IntegerProgram['sense'], offset: number) {
  const columns: ProgramColumn[] = [];
  const rows: ProgramRow[] = [];
  return {
    addColumn: (column: ProgramColumn): number => columns.push(column) - 1,
    addRow: (row: ProgramRow): void => {
      rows.push(row);
    },
    finish: (): IntegerProgram => ({ sense, offset, columns, rows }),
  };
}
