import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { pairingQuery } from '../../api/pairing-queries.ts';
import { useNames } from '../../api/use-names.ts';
import { servedOf } from '../pairing/kept-corridors.ts';
import { useView } from '../shell/view-context.tsx';
import type { FlowColouring } from './flow-class.ts';

/** What the colour of an arc is made of; null while the pairing it needs is on its way. */
export function useFlowColouring(): FlowColouring | null {
  const { state, theme } = useView();
  const { sectorGroups } = useNames();
  const by = state.flowColour;
  const isPairing = by === 'pairing';
  // Asked without filters: which records are kept says the answer about transfers.
  const query = pairingQuery({ ...state, region: 'nation', sectors: [] });
  const { data, isError } = useQuery({ ...query, enabled: isPairing && state.view === 'transfers' });
  return useMemo(() => {
    if (isPairing && !data && !isError) return null;
    const corridors = isPairing ? (data?.corridors ?? []) : [];
    return {
      ...{ by, theme, sectorGroups },
      paired: new Map(corridors.map((corridor) => [corridor.id, servedOf(corridor) === 'paired'])),
    };
  }, [by, theme, sectorGroups, isPairing, data, isError]);
}
