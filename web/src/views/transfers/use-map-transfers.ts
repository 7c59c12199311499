import type { MapFlow, MapFlowNode } from '../../map/map-props.ts';
import { useMapFlows } from './use-map-flows.ts';

const noNodes: readonly MapFlowNode[] = [];

/** The arcs and their end places in the transfers view; none elsewhere. */
export function useMapTransfers(): { readonly flows: readonly MapFlow[]; readonly nodes: readonly MapFlowNode[] } {
  return { flows: useMapFlows(), nodes: noNodes };
}
