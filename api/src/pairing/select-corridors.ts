import type { Flow } from '@icfm/data/model/flow';
import { liesIn, type RegionScope } from '../coverage/region-scope.ts';
import { groupIntoCorridors, type RecordedCorridor } from '../measures/pairing-records.ts';
import type { Steps } from '../measures/steps.ts';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { Corridor, PairingAnswer, PairingParameters } from './schema.ts';

/** One end of a corridor: the unit, at its seat. */
export type End = Corridor['origin'];

/** A corridor with both ends on the map. */
export interface PlacedCorridor extends RecordedCorridor<Flow> {
  origin: End;
  destination: End;
  /** All that its records name, each once. */
  sectors: string[];
}

/** The end of a transfer under an adcode, or null where the gazetteer cannot place it. */
export function findEnd({ gazetteer }: ReadModel, adcode: string): End | null {
  const region = gazetteer.findAny(adcode);
  const seat = region && gazetteer.positionOf(region);
  if (!region || !seat) return null;
  return {
    adcode,
    nameZh: region.nameZh,
    nameEn: region.nameEn,
    longitude: seat.longitude,
    latitude: seat.latitude,
  };
}

/** Whether a record is from one place to another, both on the map. */
export const isCorridor = ({ isMapReady, originAdcode, destinationAdcode }: Flow) =>
  isMapReady && originAdcode !== destinationAdcode;

interface SelectedCorridors {
  corridors: PlacedCorridor[];
  /** How many records are kept, and how many of them are none. */
  records: PairingAnswer['records'];
}

/** The corridors of the records that the filters keep, in steps. */
export function* corridorSteps(
  model: ReadModel,
  { sectors, scope }: Pick<PairingParameters, 'sectors'> & { scope: RegionScope },
): Steps<SelectedCorridors> {
  const isIn = createScopeTest(model, scope);
  const kept = model.catalogue.flows.filter(
    ({ sector, originAdcode, destinationAdcode }) =>
      (sectors.length === 0 || (sector !== null && sectors.includes(sector))) &&
      (isIn(originAdcode) || isIn(destinationAdcode)),
  );
  yield;
  const grouped = groupIntoCorridors(kept.filter(isCorridor));
  yield;
  const endOf = createEndFinder(model);
  const corridors: PlacedCorridor[] = [];
  for (const corridor of grouped) {
    const origin = endOf(corridor.drawn.originAdcode);
    const destination = endOf(corridor.drawn.destinationAdcode);
    const sectorsNamed = [...new Set(corridor.records.flatMap(({ sector }) => sector ?? []))];
    if (origin && destination) corridors.push({ ...corridor, origin, destination, sectors: sectorsNamed });
    yield;
  }
  const withinOnePlace = kept.filter(
    ({ originAdcode, destinationAdcode }) => originAdcode === destinationAdcode,
  ).length;
  const drawn = corridors.reduce((sum, { records }) => sum + records.length, 0);
  return { corridors, records: { kept: kept.length, notOnMap: kept.length - withinOnePlace - drawn, withinOnePlace } };
}

/** Few units are the ends of many corridors. */
function createEndFinder(model: ReadModel): (adcode: string) => End | null {
  const known = new Map<string, End | null>();
  return (adcode) => {
    const found = known.get(adcode);
    if (found !== undefined) return found;
    const end = findEnd(model, adcode);
    known.set(adcode, end);
    return end;
  };
}

/** Whether the unit of an adcode lies in a region. */
function createScopeTest({ gazetteer }: ReadModel, { id }: RegionScope): (adcode: string) => boolean {
  const known = new Map<string, boolean>();
  return (adcode) => {
    const found = known.get(adcode);
    if (found !== undefined) return found;
    const isIn = liesIn(id, gazetteer.findAny(adcode));
    known.set(adcode, isIn);
    return isIn;
  };
}
