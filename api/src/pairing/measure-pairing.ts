import { oldestDate } from '../coverage/oldest-date.ts';
import { findScope } from '../coverage/region-scope.ts';
import {
  type BankPairs,
  type CorridorPairing,
  countPairs,
  createListMatcher,
  pairCorridor,
  scoreSteps,
} from '../measures/pairing.ts';
import { sumByBasis } from '../measures/pairing-records.ts';
import { finish, type Steps } from '../measures/steps.ts';
import { modelOfBankSteps, ownBank } from '../readmodel/of-bank.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { type AskedBank, describeCorridor, type PairedCorridor } from './describe-corridor.ts';
import { rankCorridors } from './rank-corridors.ts';
import type { BankScore, Corridor, PairingAnswer, PairingParameters } from './schema.ts';
import { corridorSteps, type PlacedCorridor } from './select-corridors.ts';
import { ownEndsSteps, type ServedEnds, servedEndsSteps } from './served-ends.ts';

/** The whole answer of `/api/pairing`, or null where the region is not known. */
export function measurePairing(model: ReadModel, parameters: PairingParameters): PairingAnswer | null {
  return finish(pairingSteps(model, parameters));
}

/** The same in steps. */
export function* pairingSteps(model: ReadModel, parameters: PairingParameters): Steps<PairingAnswer | null> {
  const { bank, sectors, reachKilometers } = parameters;
  const scope = findScope(model, parameters.region);
  if (scope === null) return null;
  const selected = yield* corridorSteps(model, { sectors, scope });
  const ends = yield* servedEndsSteps(model, reachKilometers);
  const question = { ...parameters, groupOf: model.groupOf };
  const paired = yield* pairSteps(selected.corridors, { ends, question });
  const bankNames = ends.banked.bankNames;
  const asked = bank === null ? null : yield* askedBankSteps(model, { bank, ends, question });
  const corridors: Corridor[] = [];
  for (const corridor of paired) {
    corridors.push(describeCorridor(corridor, { bankNames, asked }));
    yield;
  }
  const isKnown = model.countedBranches.length > 0;
  const scores = yield* scoreSteps(paired.map(({ pairing }) => pairing));
  return {
    parameters,
    dataVersion: model.version,
    dataAsOf: oldestDate(model, 'flows'),
    definitions: { pairing: 'M10' },
    hasOrdinaryBranches: (asked?.model ?? model).hasOrdinaryBranches,
    records: selected.records,
    counts: countsOf(paired, isKnown),
    amounts: amountsOf(paired, isKnown),
    ofBank: bank === null ? null : scoreOfBank(bank, corridors),
    banks: scoresOf(scores, bankNames),
    corridors: rankCorridors(corridors),
  };
}

type Question = PairingParameters & Pick<ReadModel, 'groupOf'>;

function* pairSteps(
  corridors: readonly PlacedCorridor[],
  { ends, question }: { ends: ServedEnds; question: Question },
): Steps<PairedCorridor[]> {
  const isMatch = createListMatcher(ends.banked.supply.specialityLists, question);
  const paired: PairedCorridor[] = [];
  for (const corridor of corridors) {
    const { origin, destination, sectors } = corridor;
    const served = { origin: ends.servedAt(origin), destination: ends.servedAt(destination), sectors };
    paired.push({ ...corridor, pairing: pairCorridor(served, isMatch) });
    yield;
  }
  return paired;
}

function* askedBankSteps(
  current: ReadModel,
  { bank, ends, question }: { bank: string; ends: ServedEnds; question: Question },
): Steps<AskedBank> {
  const model = yield* modelOfBankSteps(current, bank);
  const own = bank === ownBank ? yield* ownEndsSteps(current, question.reachKilometers) : ends;
  return {
    model,
    bank: own.banked.bankNames.indexOf(bank),
    servedAt: own.servedAt,
    isMatch: createListMatcher(own.banked.supply.specialityLists, question),
  };
}

const shareOf = (part: number, whole: number, isKnown: boolean) => (isKnown && whole > 0 ? part / whole : null);

function countsOf(paired: readonly PairedCorridor[], isKnown: boolean): PairingAnswer['counts'] {
  const counts = countPairs(paired);
  return {
    ...counts,
    pairedShare: shareOf(counts.paired, counts.corridors, isKnown),
    matchedShare: shareOf(counts.matched, counts.withSector, isKnown),
  };
}

function amountsOf(paired: readonly PairedCorridor[], isKnown: boolean): PairingAnswer['amounts'] {
  const drawn = paired.map(({ drawn, pairing }) => ({ drawn, isPaired: isPaired(pairing) }));
  return sumByBasis(drawn).map((sums) => ({
    ...sums,
    pairedShare: shareOf(sums.paired100mCny, sums.amount100mCny, isKnown),
  }));
}

const isPaired = ({ paired }: CorridorPairing) => paired.length > 0;

/** Those that tie stay by name, as banks are numbered. */
function scoresOf(scores: readonly BankPairs[], bankNames: readonly string[]): BankScore[] {
  return scores
    .map(({ bank, ...score }) => ({ bankName: bankNames[bank] ?? '', ...score }))
    .sort((a, b) => b.orphan - a.orphan || b.paired - a.paired);
}

function scoreOfBank(bankName: string, corridors: readonly Corridor[]): BankScore {
  const count = (served: string) => corridors.filter(({ ofBank }) => ofBank?.served === served).length;
  return {
    bankName,
    paired: count('paired'),
    matched: corridors.filter(({ ofBank }) => ofBank?.isMatched).length,
    orphan: count('orphan'),
    destinationOnly: count('destination-only'),
    neither: count('neither'),
  };
}
