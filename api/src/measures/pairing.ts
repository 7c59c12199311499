import type { Served } from './pairing-served.ts';
import { isMatching, type MatchTable, matchStrength } from './sector-match.ts';
import { finish, type Steps } from './steps.ts';

/** A corridor as the measure sees it: the branches that serve its ends, and all sectors that its records name. */
export interface ServedCorridor {
  origin: Served;
  destination: Served;
  sectors: readonly string[];
}

/** The banks of one corridor by what they serve; those named nowhere here serve neither end. */
export interface CorridorPairing {
  paired: number[];
  /** Of the paired: those with a branch at the destination that matches a sector of the corridor. */
  matched: number[];
  /** Present at the origin, absent at the destination. */
  orphan: number[];
  destinationOnly: number[];
}

/** Which ends of a corridor a bank serves: both, the origin, the destination, none. */
export type EndsServed = 'paired' | 'orphan' | 'destination-only' | 'neither';

/** Whether a list of specialities matches a sector. */
export type ListMatcher = (list: number, sector: string) => boolean;

/** What counts as a match (M4), from a strength of `minimumMatch` on. */
export interface PairingQuestion {
  minimumMatch: number;
  matchTable: MatchTable;
  groupOf: ReadonlyMap<string, string>;
}

/** Tells whether lists of specialities match sectors (M4), each worked out once. */
export function createListMatcher(
  specialityLists: readonly (readonly string[])[],
  { minimumMatch, matchTable, groupOf }: PairingQuestion,
): ListMatcher {
  const known = new Map<string, boolean>();
  return (list, sector) => {
    const key = `${list}|${sector}`;
    const found =
      known.get(key) ??
      isMatching(matchStrength(specialityLists[list] ?? [], sector, groupOf, matchTable), minimumMatch);
    known.set(key, found);
    return found;
  };
}

/** Which banks serve both ends of a corridor, which one alone (M10). Banks ascend. */
export function pairCorridor(corridor: ServedCorridor, isMatch: ListMatcher): CorridorPairing {
  const { origin, destination } = corridor;
  const atOrigin = [...origin.branches.keys()].sort((a, b) => a - b);
  const paired = atOrigin.filter((bank) => destination.branches.has(bank));
  return {
    paired,
    matched: paired.filter((bank) => hasMatchAtDestination(bank, corridor, isMatch)),
    orphan: atOrigin.filter((bank) => !destination.branches.has(bank)),
    destinationOnly: [...destination.branches.keys()]
      .filter((bank) => !origin.branches.has(bank))
      .sort((a, b) => a - b),
  };
}

/** Whether a bank has a branch at the destination that matches a sector of the corridor. */
export function hasMatchAtDestination(
  bank: number,
  { destination, sectors }: Pick<ServedCorridor, 'destination' | 'sectors'>,
  isMatch: ListMatcher,
): boolean {
  const lists = [...(destination.specialities.get(bank) ?? [])];
  return lists.some((list) => sectors.some((sector) => isMatch(list, sector)));
}

/** What one bank serves of a corridor. */
export function endsServedBy(bank: number, { origin, destination }: ServedCorridor): EndsServed {
  if (origin.branches.has(bank)) return destination.branches.has(bank) ? 'paired' : 'orphan';
  return destination.branches.has(bank) ? 'destination-only' : 'neither';
}

/** How many corridors are paired and matched by any bank (M10). */
export interface PairCounts {
  corridors: number;
  /** With at least one bank that serves both ends. */
  paired: number;
  /** Whose records name a sector: no others can be matched. */
  withSector: number;
  matched: number;
}

/** Counts corridors by what any bank serves of them. */
export function countPairs(
  corridors: readonly { sectors: readonly string[]; pairing: Pick<CorridorPairing, 'paired' | 'matched'> }[],
): PairCounts {
  const count = (isCounted: (corridor: (typeof corridors)[number]) => boolean) => corridors.filter(isCounted).length;
  return {
    corridors: corridors.length,
    paired: count(({ pairing }) => pairing.paired.length > 0),
    withSector: count(({ sectors }) => sectors.length > 0),
    matched: count(({ pairing }) => pairing.matched.length > 0),
  };
}

/** How many corridors a bank serves at both ends, at one or at none. */
export interface BankPairs {
  bank: number;
  paired: number;
  matched: number;
  orphan: number;
  destinationOnly: number;
  neither: number;
}

/** The score of every bank that serves an end of some corridor, by its number. */
export function scoreBanks(pairings: readonly CorridorPairing[]): BankPairs[] {
  return finish(scoreSteps(pairings));
}

/** The same in steps, one a corridor. */
export function* scoreSteps(pairings: readonly CorridorPairing[]): Steps<BankPairs[]> {
  const scores = new Map<number, BankPairs>();
  const scoreOf = (bank: number): BankPairs => {
    const known = scores.get(bank);
    if (known) return known;
    const begun = { bank, paired: 0, matched: 0, orphan: 0, destinationOnly: 0, neither: 0 };
    scores.set(bank, begun);
    return begun;
  };
  for (const pairing of pairings) {
    for (const what of ['paired', 'matched', 'orphan', 'destinationOnly'] as const)
      for (const bank of pairing[what]) scoreOf(bank)[what] += 1;
    yield;
  }
  for (const score of scores.values())
    score.neither = pairings.length - score.paired - score.orphan - score.destinationOnly;
  return [...scores.values()].sort((a, b) => a.bank - b.bank);
}
