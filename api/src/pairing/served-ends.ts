import { supplySteps } from '../measures/accessibility-supply.ts';
import { type BankedBranches, bankedSteps, type Served, servedSteps } from '../measures/pairing-served.ts';
import { eachInSteps, type Steps } from '../measures/steps.ts';
import { lineageOf } from '../readmodel/gazetteer.ts';
import { modelOfBankSteps, ownBank } from '../readmodel/of-bank.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import { type End, findEnd, isCorridor } from './select-corridors.ts';

/** The ends of all corridors of a model, and what is asked of each of them whatever the reach. */
interface EndBranches {
  ends: readonly End[];
  banked: BankedBranches;
  namedInside: ReadonlyMap<string, readonly number[]>;
}

/** The branches that serve each end within one reach. */
export interface ServedEnds {
  banked: BankedBranches;
  servedAt: (end: End) => Served;
}

/** A few megabytes each where many banks have branches at many ends. */
const mostReaches = 4;

interface Held {
  branches: EndBranches;
  byReach: Map<number, ServedEnds>;
}

const held = new WeakMap<ReadModel, Held>();

/** The branches of every bank by the ends that they serve, in steps. Made once a model and reach. */
export function* servedEndsSteps(model: ReadModel, reachKilometers: number): Steps<ServedEnds> {
  const known = held.get(model) ?? {
    branches: yield* endBranchSteps(model, ({ bankName }) => bankName),
    byReach: new Map(),
  };
  held.set(model, known);
  return yield* withinReachSteps(known, reachKilometers);
}

const ownHeld = new WeakMap<ReadModel, Held>();

/** The same with all own branches as those of one bank, whatever names they bear. */
export function* ownEndsSteps(current: ReadModel, reachKilometers: number): Steps<ServedEnds> {
  const model = yield* modelOfBankSteps(current, ownBank);
  const known = ownHeld.get(model) ?? { branches: yield* endBranchSteps(model, () => ownBank), byReach: new Map() };
  ownHeld.set(model, known);
  return yield* withinReachSteps(known, reachKilometers);
}

function* withinReachSteps({ branches, byReach }: Held, reachKilometers: number): Steps<ServedEnds> {
  const known = byReach.get(reachKilometers);
  if (known) return known;
  const { ends, banked, namedInside } = branches;
  const served = yield* servedSteps(banked, { places: ends, reachKilometers, namedInside });
  const byAdcode = new Map(ends.map(({ adcode }, index) => [adcode, served[index] ?? nothing]));
  const made = { banked, servedAt: ({ adcode }: End) => byAdcode.get(adcode) ?? nothing };
  byReach.set(reachKilometers, made);
  const [oldest] = byReach.keys();
  if (byReach.size > mostReaches && oldest !== undefined) byReach.delete(oldest);
  return made;
}

const nothing: Served = { branches: new Map(), specialities: new Map() };

function* endBranchSteps(
  model: ReadModel,
  bankOf: (branch: ReadModel['countedBranches'][number]) => string,
): Steps<EndBranches> {
  const { network, countedBranches, catalogue } = model;
  const adcodes = new Set(
    catalogue.flows
      .filter(isCorridor)
      .flatMap(({ originAdcode, destinationAdcode }) => [originAdcode, destinationAdcode]),
  );
  const ends = [...adcodes].flatMap((adcode) => findEnd(model, adcode) ?? []);
  yield;
  const supply = yield* supplySteps(network);
  const banked = yield* bankedSteps(supply, countedBranches.map(bankOf));
  return { ends, banked, namedInside: yield* namedInsideSteps(model, adcodes) };
}

/** The branches at street addresses whose row names a unit within one of these: the network knows only where they stand. */
function* namedInsideSteps(
  { network, countedBranches, positions }: ReadModel,
  adcodes: ReadonlySet<string>,
): Steps<Map<string, number[]>> {
  const inside = new Map<string, number[]>([...adcodes].map((adcode) => [adcode, []]));
  yield* eachInSteps(countedBranches.length, (index) => {
    if (network.branches[index]?.lineage.length !== 0) return;
    const region = positions.branches.get(countedBranches[index]?.id ?? '')?.region;
    if (!region) return;
    for (const adcode of new Set(lineageOf(region))) inside.get(adcode)?.push(index);
  });
  return inside;
}
