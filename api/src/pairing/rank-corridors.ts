import type { Corridor } from './schema.ts';

const orderOfEnds = ['orphan', 'paired', 'destination-only', 'neither'] as const;

/** Unpaired corridors first; with a bank its orphans by rank, then those that it pairs, then the rest. */
export function rankCorridors(corridors: readonly Corridor[]): Corridor[] {
  const sorted = [...corridors].sort((a, b) => classOf(a) - classOf(b) || byWeight(a, b));
  let rank = 0;
  return sorted.map((corridor) => {
    if (corridor.ofBank?.served !== 'orphan') return corridor;
    rank += 1;
    return { ...corridor, ofBank: { ...corridor.ofBank, rank } };
  });
}

function classOf({ ofBank, pairingBankCount }: Corridor): number {
  return ofBank ? orderOfEnds.indexOf(ofBank.served) : Math.min(pairingBankCount, 1);
}

/** The most records first, then the largest amount, then the destination that the bank is nearest to, then the id. */
function byWeight(a: Corridor, b: Corridor): number {
  return (
    b.flowIds.length - a.flowIds.length ||
    (b.amount100mCny ?? -1) - (a.amount100mCny ?? -1) ||
    kilometersTo(a) - kilometersTo(b) ||
    a.id.localeCompare(b.id)
  );
}

const kilometersTo = ({ ofBank }: Corridor) => ofBank?.nearestToDestination?.distanceKilometers.estimate ?? 1e6;
