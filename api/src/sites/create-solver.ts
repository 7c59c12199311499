import { createRequire } from 'node:module';
import type { Highs, default as HighsModule, Model, ModelData } from 'highs';
import type { IntegerProgram, Solve, SolvedProgram } from '../measures/integer-program.ts';

// Its types describe the CommonJS build alone: to them, the default import of its module is not the loader.
const loadHighs: typeof HighsModule.default = createRequire(import.meta.url)('highs');

/** A solver whose every program ends after about so many seconds, asked anew before each: none are left at 0 or below. */
export type TimedSolver = (secondsLeft: () => number) => Solve;

/**
 * Solvers of integer programs by HiGHS, single-threaded and with a fixed seed. They hold up their thread while they work;
 * when the time is over, a program is answered with the best solution so far and the bound proved.
 */
export async function createSolver(): Promise<TimedSolver> {
  const highs = await loadHighs();
  return (secondsLeft) => (program) => {
    if (program.columns.length === 0) return solveEmpty(program);
    const mostSeconds = secondsLeft();
    if (mostSeconds <= 0) return outOfTime;
    const model = highs.createModel(modelData(highs, program));
    try {
      model.options.set({
        output_flag: false,
        time_limit: mostSeconds,
        random_seed: 0,
        // Both gaps, or an answer within the default tolerance passes for optimal.
        mip_rel_gap: 0,
        mip_abs_gap: 0,
        mip_feasibility_tolerance: 1e-9,
        primal_feasibility_tolerance: 1e-9,
      });
      return solvedProgram(highs, model);
    } finally {
      model.dispose();
    }
  };
}

const outOfTime: SolvedProgram = { status: 'undecided', values: null, bound: null, seconds: 0 };

/** Without columns all is decided: every row sums to 0. */
function solveEmpty({ rows, offset }: IntegerProgram): SolvedProgram {
  const isFeasible = rows.every(({ least, most }) => least <= 0 && most >= 0);
  if (!isFeasible) return { status: 'infeasible', values: null, bound: null, seconds: 0 };
  return { status: 'optimal', values: [], bound: offset, seconds: 0 };
}

function modelData(highs: Highs, { sense, offset, columns, rows }: IntegerProgram): ModelData {
  const { objectiveSense, variableType } = highs.constants;
  const finite = (value: number) => Math.max(-highs.infinity, Math.min(highs.infinity, value));
  const starts = [0];
  for (const { entries } of rows) starts.push((starts.at(-1) ?? 0) + entries.length);
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: objectiveSense[sense],
    offset,
    colCost: Float64Array.from(columns, ({ gain }) => gain),
    colLower: new Float64Array(columns.length),
    colUpper: new Float64Array(columns.length).fill(1),
    rowLower: Float64Array.from(rows, ({ least }) => finite(least)),
    rowUpper: Float64Array.from(rows, ({ most }) => finite(most)),
    integrality: Int32Array.from(columns, (column) =>
      column.isInteger ? variableType.integer : variableType.continuous,
    ),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(rows.flatMap(({ entries }) => entries.map(([column]) => column))),
      values: Float64Array.from(rows.flatMap(({ entries }) => entries.map(([, factor]) => factor))),
    },
  };
}

function solvedProgram(highs: Highs, model: Model): SolvedProgram {
  const { modelStatus: known } = highs.constants;
  const { modelStatus } = model.run();
  const seconds = model.getRunTime();
  if (modelStatus === known.infeasible) return { status: 'infeasible', values: null, bound: null, seconds };
  const bound = finiteOrNull(Number(model.info.get('mip_dual_bound')), highs.infinity);
  const hasSolution = Number(model.info.get('primal_solution_status')) === highs.constants.solutionStatus.feasible;
  if (!hasSolution) return { status: 'undecided', values: null, bound, seconds };
  const status = modelStatus === known.optimal ? 'optimal' : 'feasible';
  return { status, values: [...model.getSolution().colValue], bound, seconds };
}

const finiteOrNull = (value: number, infinity: number): number | null => (Math.abs(value) < infinity ? value : null);
