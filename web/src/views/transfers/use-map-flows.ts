import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { flowsQuery } from '../../api/queries.ts';
import type { MapFlow } from '../../map/map-props.ts';
import { useView } from '../shell/view-context.tsx';
import { type FlowPair, keepFlows, pairFlows } from './flow-pairs.ts';
import { endName, type FlowWordsContext, flowAmount, flowYears } from './flow-words.ts';
import { useFlowWords } from './use-flow-words.ts';

function toMapFlow({ drawn, records }: FlowPair, context: FlowWordsContext): MapFlow[] {
  const { geometry, properties: flow } = drawn;
  if (geometry?.type !== 'LineString') return [];
  const [origin, destination] = [geometry.coordinates[0], geometry.coordinates.at(-1)];
  if (!origin || !destination) return [];
  const [from, to] = [endName(flow, 'origin', context), endName(flow, 'destination', context)];
  const basis = context.names.label('amountBasis', flow.basis);
  return [
    {
      id: String(drawn.id),
      origin: [origin[0] ?? 0, origin[1] ?? 0],
      destination: [destination[0] ?? 0, destination[1] ?? 0],
      originName: from,
      destinationName: to,
      weight: records.length,
      isPaired: null,
      colour: null,
      label: `${from} → ${to} · ${flowAmount(flow, context)} (${basis}) · ${flowYears(flow)}`,
    },
  ];
}

/** The transfer records of the region and sectors chosen, and the pairs they are drawn as. */
export function useFlowPairs() {
  const { state } = useView();
  const query = useQuery({
    ...flowsQuery,
    enabled: state.view === 'transfers' || state.selected?.startsWith('flow:') === true,
  });
  const { region, sectors } = state;
  const { data } = query;
  const kept = useMemo(() => keepFlows(data?.features ?? [], { region, sectors }), [data, region, sectors]);
  const pairs = useMemo(() => pairFlows(kept), [kept]);
  return { query, kept, pairs };
}

export function useMapFlows(): readonly MapFlow[] {
  const { state } = useView();
  const { pairs } = useFlowPairs();
  const context = useFlowWords();
  return useMemo(
    () => (state.view === 'transfers' ? pairs.flatMap((pair) => toMapFlow(pair, context)) : []),
    [state.view, pairs, context],
  );
}
