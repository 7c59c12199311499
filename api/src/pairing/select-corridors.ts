import type { Flow } from '@icfm/data/model/flow';
import type { RegionScope } from '../coverage/region-scope.ts';
import { groupIntoCorridors, type RecordedCorridor } from '../measures/pairing-records.ts';
import { lineageOf } from '../readmodel/gazetteer.ts';
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

/** The corridors of the records that the filters keep, and how many records are none. */
export function selectCorridors(
  model: ReadModel,
  { sectors, scope }: Pick<PairingParameters, 'sectors'> & { scope: RegionScope },
): { corridors: PlacedCorridor[]; records: PairingAnswer['records'] } {
  const isIn = createScopeTest(model, scope);
  const kept = model.catalogue.flows.filter(
    ({ sector, originAdcode, destinationAdcode }) =>
      (sectors.length === 0 || (sector !== null && sectors.includes(sector))) &&
      (isIn(originAdcode) || isIn(destinationAdcode)),
  );
  const corridors = groupIntoCorridors(kept.filter(isCorridor)).flatMap((corridor) => placeOrNothing(model, corridor));
  const withinOnePlace = kept.filter(
    ({ originAdcode, destinationAdcode }) => originAdcode === destinationAdcode,
  ).length;
  const drawn = corridors.reduce((sum, { records }) => sum + records.length, 0);
  return { corridors, records: { kept: kept.length, notOnMap: kept.length - withinOnePlace - drawn, withinOnePlace } };
}

function placeOrNothing(model: ReadModel, corridor: RecordedCorridor<Flow>): PlacedCorridor[] {
  const origin = findEnd(model, corridor.drawn.originAdcode);
  const destination = findEnd(model, corridor.drawn.destinationAdcode);
  if (!origin || !destination) return [];
  const sectors = [...new Set(corridor.records.flatMap(({ sector }) => sector ?? []))];
  return [{ ...corridor, origin, destination, sectors }];
}

/** Whether the unit of an adcode lies in a region. */
function createScopeTest({ gazetteer }: ReadModel, { id }: RegionScope): (adcode: string) => boolean {
  const known = new Map<string, boolean>();
  return (adcode) => {
    if (id === 'nation') return true;
    const region = gazetteer.findAny(adcode);
    const found = known.get(adcode) ?? (region !== null && [region.macroRegion, ...lineageOf(region)].includes(id));
    known.set(adcode, found);
    return found;
  };
}
