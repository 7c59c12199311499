import { bandToMetre } from '../coverage/to-metre.ts';
import { presenceLayer } from '../measures/layer.ts';
import { type CorridorPairing, endsServedBy, hasMatchAtDestination, type ListMatcher } from '../measures/pairing.ts';
import type { Served } from '../measures/pairing-served.ts';
import { nearestSite } from '../measures/reach.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { Corridor } from './schema.ts';
import type { End, PlacedCorridor } from './select-corridors.ts';

/** Names beyond these are counted and not listed. */
const mostNames = 50;

/** A corridor with the branches at its ends and what pairs it. */
export interface PairedCorridor extends PlacedCorridor {
  pairing: CorridorPairing;
}

/** One bank as it is asked for: its branches alone, and where they serve ends. */
export interface AskedBank {
  model: ReadModel;
  /** Its number among the banks of `servedAt`. */
  bank: number;
  servedAt: (end: End) => Served;
  isMatch: ListMatcher;
}

/** A corridor as `/api/pairing` tells it, without a rank. */
export function describeCorridor(
  { id, drawn, records, origin, destination, sectors, pairing }: PairedCorridor,
  { bankNames, asked }: { bankNames: readonly string[]; asked: AskedBank | null },
): Corridor {
  return {
    id,
    origin,
    destination,
    drawnFlowId: drawn.id,
    flowIds: records.map((record) => record.id),
    basis: drawn.basis,
    amount100mCny: drawn.amount100mCny,
    yearFrom: drawn.yearFrom,
    yearTo: drawn.yearTo,
    sectors,
    models: [...new Set(records.flatMap(({ model }) => model ?? []))],
    pairingBanks: pairing.paired.slice(0, mostNames).map((bank) => bankNames[bank] ?? ''),
    pairingBankCount: pairing.paired.length,
    ofBank: asked && describeOfBank({ origin, destination, sectors }, asked),
  };
}

function describeOfBank(
  corridor: Pick<PlacedCorridor, 'origin' | 'destination' | 'sectors'>,
  { model, bank, servedAt, isMatch }: AskedBank,
): Corridor['ofBank'] {
  const [origin, destination] = [servedAt(corridor.origin), servedAt(corridor.destination)];
  const ends = { origin, destination, sectors: corridor.sectors };
  const served = endsServedBy(bank, ends);
  return {
    served,
    isMatched: hasMatchAtDestination(bank, ends, isMatch) && served === 'paired',
    originBranches: origin.branches.get(bank) ?? 0,
    destinationBranches: destination.branches.get(bank) ?? 0,
    nearestToDestination: nearestTo(model, corridor.destination),
    rank: null,
  };
}

function nearestTo(model: ReadModel, place: End): NonNullable<Corridor['ofBank']>['nearestToDestination'] {
  const { network, countedBranches } = model;
  const found = nearestSite(network, presenceLayer(network), place);
  const branch = found && countedBranches[network.members[found.site]?.[0] ?? -1];
  if (!found || !branch) return null;
  return {
    branchId: branch.id,
    nameZh: branch.nameZh,
    bankName: branch.bankName,
    distanceKilometers: bandToMetre(found.band),
  };
}
