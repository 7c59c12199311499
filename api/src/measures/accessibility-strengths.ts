import type { Supply } from './accessibility-supply.ts';
import { createTableBuilder, eachEntryOfRow, type SparseTable } from './accessibility-table.ts';
import { gaussianDecay } from './distance-decay.ts';
import { type MatchTable, matchStrength } from './sector-match.ts';
import { finish, type Steps } from './steps.ts';

/** How far a branch is of use, and how well specialities match (M4). `groupOf` gives the parent group of a sector. */
export interface StrengthQuestion {
  reachKilometers: number;
  groupOf: ReadonlyMap<string, string>;
  matchTable: MatchTable;
}

/**
 * How strongly each group of branches (column) serves each cluster (row): s_ij·W(d_ij), in (0, 1]; pairs of strength 0
 * are left out. `distances` has a row for each of `sectors` and sites of the same network for columns.
 */
export function matchedStrengths(
  supply: Supply,
  distances: SparseTable,
  sectors: readonly string[],
  question: StrengthQuestion,
): SparseTable {
  return finish(strengthSteps(supply, distances, { ...question, sectors }));
}

/** The same in steps, one a cluster. */
export function* strengthSteps(
  supply: Supply,
  distances: SparseTable,
  question: StrengthQuestion & { sectors: readonly string[] },
): Steps<SparseTable> {
  const { groupStarts, listOfGroup } = supply;
  const matchesBySector = matchesOf(supply, question);
  const builder = createTableBuilder();
  for (const [row, sector] of question.sectors.entries()) {
    const matches = matchesBySector(sector);
    eachEntryOfRow(distances, row, (_, site, kilometers) => {
      const end = groupStarts[site + 1] ?? 0;
      for (let group = groupStarts[site] ?? 0; group < end; group += 1) {
        const match = matches[listOfGroup[group] ?? 0] ?? 0;
        // Most branches in a full list are ordinary and match nothing: their decay is not worth its exponential.
        if (match === 0) continue;
        const strength = match * gaussianDecay(kilometers, question.reachKilometers);
        if (strength > 0) builder.add(group, strength);
      }
    });
    builder.endRow();
    yield;
  }
  return builder.finish();
}

/** The sector match of each list of specialities, by sector; every sector is worked out once. */
export function matchesOf(
  { specialityLists }: Supply,
  { groupOf, matchTable }: Pick<StrengthQuestion, 'groupOf' | 'matchTable'>,
): (sector: string) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (sector) => {
    const cached = known.get(sector);
    if (cached) return cached;
    const matches = Float64Array.from(specialityLists, (list) => matchStrength(list, sector, groupOf, matchTable));
    known.set(sector, matches);
    return matches;
  };
}
