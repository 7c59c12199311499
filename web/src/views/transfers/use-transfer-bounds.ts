import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { transfersQuery } from '../../api/transfer-queries.ts';
import type { Bounds } from '../../map/map-props.ts';
import { useView } from '../shell/view-context.tsx';
import { allTransfers } from './usual-transfers.ts';

/** Degrees around the outermost places. */
const margin = 1.5;

/**
 * The box around every place that exchanges with the region of the address, whatever the filters, so that the camera
 * stays while they change; null in other views, for the nation, and where nothing is exchanged.
 */
export function useTransferBounds(): Bounds | null {
  const { state } = useView();
  const { view, region, level } = state;
  const isWanted = view === 'transfers' && region !== 'nation';
  const { data } = useQuery({ ...transfersQuery({ ...allTransfers, region, level }), enabled: isWanted });
  return useMemo(() => {
    const units = isWanted && data?.parameters.region === region ? data.nodes.map(({ unit }) => unit) : [];
    if (units.length === 0) return null;
    const [longitudes, latitudes] = [units.map(({ longitude }) => longitude), units.map(({ latitude }) => latitude)];
    return [
      Math.min(...longitudes) - margin,
      Math.min(...latitudes) - margin,
      Math.max(...longitudes) + margin,
      Math.max(...latitudes) + margin,
    ];
  }, [isWanted, data, region]);
}
