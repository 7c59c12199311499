import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { placeQuery } from '../../api/queries.ts';
import type { Bounds } from '../../map/map-props.ts';
import { boundsOfItem, fixedBounds } from '../../state/region-bounds.ts';
import { useImporting } from '../data/import-context.tsx';
import { useTransferBounds } from '../transfers/use-transfer-bounds.ts';
import { useView } from './view-context.tsx';

/** What the map is fitted to; null while the place is not known. */
export function useMapBounds(): Bounds | null {
  const { state, focus } = useView();
  const { preview } = useImporting();
  const { region } = state;
  const fixed = fixedBounds(region);
  const { data } = useQuery({ ...placeQuery(region), enabled: fixed === null });
  const ofRegion = useMemo(() => fixed ?? (data ? boundsOfItem(data) : null), [fixed, data]);
  const shown = useTransferBounds(ofRegion);
  return preview?.bounds ?? (focus?.region === region ? focus.bounds : shown);
}
