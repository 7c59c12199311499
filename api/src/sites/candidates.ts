import type { Region } from '@icfm/data/model/region';
import { liesIn } from '../coverage/region-scope.ts';
import { writeCandidateId } from '../measures/candidate-id.ts';
import type { LocatedBranch } from '../measures/network.ts';
import { eachInSteps, type Steps } from '../measures/steps.ts';
import { type Gazetteer, lineageOf } from '../readmodel/gazetteer.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { AskedParameters } from './parameters.ts';
import { tooManyUpgrades } from './refuse-question.ts';

/** A place where a branch may be opened, or own branches at one point of which one may be upgraded. */
export interface CandidateSite {
  id: string;
  action: 'open' | 'upgrade';
  nameZh: string;
  nameEn: string;
  adcode: string | null;
  branchId: string | null;
  longitude: number;
  latitude: number;
  /** How far the point may be off, in kilometres: 0 for a seat, where the choice makes the position. */
  radiusKilometers: number;
  /** Adcodes of the units that it is known to lie in. */
  lineage: readonly string[];
  /** Site of the bank's network; null for a seat. */
  networkSite: number | null;
}

type Asked = Pick<AskedParameters, 'seats' | 'siteRegion' | 'upgrades' | 'bank'>;

/**
 * All candidates in the region of the sites, in steps: upgrades of the bank's branches first, then the seats of
 * prefectures, then those of counties. `isUpgradable` says which branches do not count yet.
 */
export function* candidateSteps(
  model: ReadModel,
  parameters: Asked,
  isUpgradable: (branch: LocatedBranch) => boolean,
): Steps<CandidateSite[]> {
  const isWanted = (region: Region | null) => liesIn(parameters.siteRegion, region);
  const upgrades =
    parameters.upgrades && parameters.bank !== null ? yield* upgradeSteps(model, isWanted, isUpgradable) : [];
  const seats = (['prefecture', 'county'] as const)
    .filter((level) => parameters.seats.includes(level))
    .flatMap((level) => seatsAt(model.gazetteer, level).filter(({ region }) => isWanted(region)));
  return [...upgrades, ...seats.map(({ site }) => site)];
}

/** Points with branches to upgrade among which a solver chooses at most; no bank of China has as many. */
const mostUpgrades = 50_000;

interface Seat {
  region: Region;
  site: CandidateSite;
}

const seats = new WeakMap<Gazetteer, Map<string, Seat[]>>();

/** The seats of one level, made once: regions never change. No list of clusters covers Hong Kong, Macao and Taiwan. */
function seatsAt(gazetteer: Gazetteer, level: 'county' | 'prefecture'): Seat[] {
  const known = seats.get(gazetteer) ?? new Map<string, Seat[]>();
  seats.set(gazetteer, known);
  const made =
    known.get(level) ??
    gazetteer.regions
      .filter((region) => region.level === level && region.macroRegion !== 'hk_mo_tw')
      .flatMap((region) => seatOf(gazetteer, level, region));
  known.set(level, made);
  return made;
}

function seatOf(gazetteer: Gazetteer, level: 'county' | 'prefecture', region: Region): Seat[] {
  const { adcode, longitude, latitude } = region;
  if (longitude === null || latitude === null) return [];
  const site: CandidateSite = {
    id: writeCandidateId({ action: 'open', level, adcode }),
    action: 'open',
    ...seatName(gazetteer, region),
    adcode,
    branchId: null,
    longitude,
    latitude,
    radiusKilometers: 0,
    lineage: lineageOf(region),
    networkSite: null,
  };
  return [{ region, site }];
}

/** Many counties share a name: their prefecture stands before it. */
function seatName({ find }: Gazetteer, { level, nameZh, nameEn, prefectureAdcode }: Region) {
  const above = level === 'county' && prefectureAdcode !== null ? find('prefecture', prefectureAdcode) : null;
  if (above === null || above.nameZh === nameZh) return { nameZh, nameEn };
  return { nameZh: `${above.nameZh}${nameZh}`, nameEn: `${nameEn}, ${above.nameEn}` };
}

/** One candidate for each point at which the bank has a branch that does not count yet: the first of them by its id. */
function* upgradeSteps(
  model: ReadModel,
  isWanted: (region: Region | null) => boolean,
  isUpgradable: (branch: LocatedBranch) => boolean,
): Steps<CandidateSite[]> {
  const { network, countedBranches, positions } = model;
  const found: CandidateSite[] = [];
  yield* eachInSteps(network.members.length, (networkSite) => {
    if (found.length > mostUpgrades) throw tooManyUpgrades(mostUpgrades);
    const ids = (network.members[networkSite] ?? [])
      .filter((index) => {
        const located = network.branches[index];
        return located !== undefined && isUpgradable(located);
      })
      .flatMap((index) => countedBranches[index] ?? []);
    const [first] = ids.sort((a, b) => (a.id < b.id ? -1 : 1));
    if (first === undefined) return;
    const position = positions.branches.get(first.id);
    const region = position?.region ?? null;
    if (position === undefined || !isWanted(region)) return;
    found.push({
      id: writeCandidateId({ action: 'upgrade', branchId: first.id }),
      action: 'upgrade',
      nameZh: first.nameZh,
      nameEn: first.nameZh,
      adcode: region?.adcode ?? null,
      branchId: first.id,
      longitude: position.longitude,
      latitude: position.latitude,
      radiusKilometers: position.radiusKilometers,
      lineage: position.lineage,
      networkSite,
    });
  });
  return found;
}
