import type { Region } from '@icfm/data/model/region';
import { liesIn } from '../coverage/region-scope.ts';
import { eachInSteps, type Steps } from '../measures/steps.ts';
import { macroOrder, type TransferPlaces } from '../measures/transfers-columns.ts';
import type { ReadModel } from '../readmodel/read-model.ts';

/** The places that the records of a model name, each with its unit of the gazetteer. */
export interface PlaceTable extends TransferPlaces {
  regions: readonly Region[];
}

/** Numbers the places of all records, in steps. */
export function* placeSteps({ catalogue, gazetteer }: ReadModel): Steps<PlaceTable> {
  const numbers = new Map<string, number>();
  const regions: Region[] = [];
  const add = (adcode: string) => {
    if (numbers.has(adcode)) return;
    const region = gazetteer.findAny(adcode);
    numbers.set(adcode, region ? regions.push(region) - 1 : -1);
  };
  const { flows } = catalogue;
  yield* eachInSteps(flows.length, (index) => {
    add(flows[index]?.originAdcode ?? '');
    add(flows[index]?.destinationAdcode ?? '');
  });
  const levelsOf = ({ adcode }: Region) =>
    (['province', 'prefecture', 'county'] as const).reduce(
      (bits, level, index) => (gazetteer.find(level, adcode) ? bits | (1 << index) : bits),
      0,
    );
  return {
    count: regions.length,
    numberOf: (adcode) => numbers.get(adcode) ?? -1,
    regions,
    levels: Uint8Array.from(regions, levelsOf),
    macros: Uint8Array.from(regions, ({ macroRegion }) => macroOrder.indexOf(macroRegion)),
  };
}

/** 1 for each place in a region other than the nation; null where all are. */
export function placesIn({ regions }: PlaceTable, regionId: string): Uint8Array | null {
  if (regionId === 'nation') return null;
  return Uint8Array.from(regions, (region) => (liesIn(regionId, region) ? 1 : 0));
}
