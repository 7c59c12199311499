import type { FlowContext } from '@icfm/data/model/flow';
import type { ReadModel } from '../readmodel/read-model.ts';
import type { TransferUnit } from '../transfers/schema.ts';
import type { ContextStatement } from './schema.ts';

/** A statement as answers tell it: its places with their seats, its origins by name. */
export function describeStatement(model: ReadModel, statement: FlowContext): ContextStatement {
  const { originAdcodes, destinationAdcodes, ...told } = statement;
  return {
    ...told,
    places: destinationAdcodes.flatMap((adcode) => placeOf(model, adcode) ?? []),
    origins: originAdcodes.flatMap((adcode) => {
      const region = model.gazetteer.findAny(adcode);
      return region ? { adcode, nameZh: region.nameZh, nameEn: region.nameEn } : [];
    }),
  };
}

/** Null where the place has no point on the map. */
function placeOf({ gazetteer }: ReadModel, adcode: string): TransferUnit | null {
  const region = gazetteer.findAny(adcode);
  const seat = region && gazetteer.positionOf(region);
  if (!region || !seat) return null;
  const { level, nameZh, nameEn, macroRegion } = region;
  return { id: adcode, level, nameZh, nameEn, macroRegion, longitude: seat.longitude, latitude: seat.latitude };
}
