import { randomInt } from 'node:crypto';

/**
 * How often a property is tried, and from which seed. Usually the same tries each time, so that a failure is one for
 * everybody; `FUZZ=100` tries a hundred times as often from a seed of its own, which is printed, and `FUZZ_SEED` gives
 * a printed one again.
 */
export function fuzzRuns(usual: number): { numRuns: number; seed: number } {
  const factor = Number(process.env.FUZZ ?? 1);
  if (!(factor >= 1)) throw new Error(`FUZZ: wanted a number of at least 1, got ${process.env.FUZZ}`);
  const given = process.env.FUZZ_SEED;
  const seed = given === undefined ? (factor === 1 ? 8 : randomInt(2 ** 31)) : Number(given);
  if (factor > 1) console.log(`${usual * factor} tries from FUZZ_SEED=${seed}`);
  return { numRuns: usual * factor, seed };
}
