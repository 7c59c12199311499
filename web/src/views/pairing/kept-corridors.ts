import type { Corridor, EndsServed, PairingAnswer } from '@icfm/api/pairing/schema';
import type { UrlState } from '../../state/url.ts';

/** How the bank stands at the ends; of all banks, paired where any one serves both, else an orphan. */
export function servedOf({ ofBank, pairingBankCount }: Pick<Corridor, 'ofBank' | 'pairingBankCount'>): EndsServed {
  if (ofBank !== null) return ofBank.served;
  return pairingBankCount > 0 ? 'paired' : 'orphan';
}

type Served = Exclude<UrlState['served'], null>;

/** The filter in force: a bank is shown what it can follow, all banks together every corridor. */
export function servedInForce(served: UrlState['served'], bank: string | null): Served {
  return served ?? (bank === null ? 'all' : 'orphan');
}

/** The corridors that the filter keeps, in the order of the answer. */
export function keepCorridors(
  {
    corridors,
    parameters,
  }: Pick<PairingAnswer, 'corridors'> & { readonly parameters: { readonly bank: string | null } },
  served: UrlState['served'],
): readonly Corridor[] {
  const kept = servedInForce(served, parameters.bank);
  return kept === 'all' ? corridors : corridors.filter((corridor) => servedOf(corridor) === kept);
}

/** Corridors by how the ends are served, and all of them. */
export function countServed(corridors: readonly Corridor[]): Readonly<Record<Served, number>> {
  const count = (served: EndsServed) => corridors.filter((corridor) => servedOf(corridor) === served).length;
  return {
    all: corridors.length,
    orphan: count('orphan'),
    paired: count('paired'),
    'destination-only': count('destination-only'),
    neither: count('neither'),
  };
}
