import type { TransferUnit } from '@icfm/api/transfers/schema';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { transfersQuery } from '../../api/transfer-queries.ts';
import type { Bounds } from '../../map/map-props.ts';
import { useView } from '../shell/view-context.tsx';
import { allTransfers } from './usual-transfers.ts';

/** Degrees around the outermost places. */
const margin = 1.5;

/** The smallest box around a box and more places. */
function boundsAround([west, south, east, north]: Bounds, places: readonly TransferUnit[]): Bounds {
  const longitudes = places.map(({ longitude }) => longitude);
  const latitudes = places.map(({ latitude }) => latitude);
  return [
    Math.min(west, ...longitudes.map((longitude) => longitude - margin)),
    Math.min(south, ...latitudes.map((latitude) => latitude - margin)),
    Math.max(east, ...longitudes.map((longitude) => longitude + margin)),
    Math.max(north, ...latitudes.map((latitude) => latitude + margin)),
  ];
}

/**
 * The box of the region with every place that it exchanges with, whatever the filters, so that the camera stays while
 * they change; in other views that of the region alone.
 */
export function useTransferBounds(ofRegion: Bounds | null): Bounds | null {
  const { state } = useView();
  const { view, region, level } = state;
  const isWanted = view === 'transfers' && region !== 'nation';
  const { data } = useQuery({ ...transfersQuery({ ...allTransfers, region, level }), enabled: isWanted });
  return useMemo(() => {
    if (!isWanted || ofRegion === null || data?.parameters.region !== region) return ofRegion;
    return boundsAround(
      ofRegion,
      data.nodes.map(({ unit }) => unit),
    );
  }, [isWanted, ofRegion, data, region]);
}
