import type { MapContextPoint, MapFills } from '../../map/map-props.ts';

type MapFinance = { readonly fills: MapFills | null; readonly contextPoints: readonly MapContextPoint[] };

const nothing: MapFinance = { fills: null, contextPoints: [] };

/** The receivers' map of inflow and access, and zones and events, in the transfers view; nothing elsewhere. */
export function useMapFinance(): MapFinance {
  return nothing;
}
