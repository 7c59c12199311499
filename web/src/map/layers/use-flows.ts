import { useEffect, useMemo, useState } from 'react';
import { flowCasing } from '../flow-colour.ts';
import type { MapFlow, MapFlowNode, MapProps } from '../map-props.ts';
import { setData } from '../set-data.ts';
import type { LiveMap } from '../use-map.ts';
import { flowsInFocus, nodeFeatures, nodeRadii, placeKey } from './flow-nodes-layer.ts';
import { createFlowLayer, type FlowLayer } from './flow-renderer.ts';
import { dotRadii, drawnFlows, endFeatures, nameFeatures, ribbonsOf, targetFeatures } from './flows-layer.ts';
import { type FlowMotion, useFlowMotion } from './use-flow-motion.ts';

/** The layer of the arcs, from when they are first wanted: made anew after a lost graphics context. */
function useFlowLayer(live: LiveMap | null, isWanted: boolean): FlowLayer | null {
  const [layer, setLayer] = useState<FlowLayer | null>(null);
  useEffect(() => {
    if (!live || !isWanted || live.map.getLayer('flows')) return;
    const made = createFlowLayer('flows');
    live.map.addLayer(made, 'flow-targets');
    setLayer(made);
  }, [live, isWanted]);
  return layer;
}

type FlowProps = Pick<MapProps, 'flows' | 'flowNodes' | 'theme' | 'view' | 'selected' | 'hovered' | 'isMoving'> & {
  /** The node under the pointer as a target, whether or not it can be selected. */
  readonly pointed: string | null;
};

type Drawn = { readonly flows: readonly MapFlow[]; readonly nodes: readonly MapFlowNode[] };

const nothing: Drawn = { flows: [], nodes: [] };

type Focus = { readonly target: string | null; readonly lit: ReadonlySet<string> | null };

/**
 * What the picture is about: the flow pointed at, else the one selected, else the flows of a place. A place pointed at
 * leaves a selected flow as it is: the pointer crosses places wherever it goes.
 */
function useFocus({ flows, nodes }: Drawn, { selected, hovered, pointed }: FlowProps): Focus {
  return useMemo(() => {
    const isFlow = (target: string | null) => target?.startsWith('flow:') === true;
    const targets = [...[hovered, selected].filter(isFlow), pointed, hovered, selected];
    for (const target of targets) {
      const lit = flowsInFocus(flows, nodes, target);
      if (lit) return { target, lit };
    }
    return { target: null, lit: null };
  }, [flows, nodes, selected, hovered, pointed]);
}

function endsOf(flows: readonly MapFlow[], target: string | null): ReadonlySet<string> {
  const flow = flows.find(({ id }) => `flow:${id}` === target);
  return new Set(flow ? [placeKey(flow.origin), placeKey(flow.destination)] : []);
}

type Picture = Drawn & {
  readonly focus: Focus;
  readonly theme: MapProps['theme'];
  /** In pixels, of what stands at each place. */
  readonly radii: ReadonlyMap<string, number>;
};

function useFlowData(live: LiveMap | null, { flows, nodes, focus, theme, radii }: Picture): void {
  useEffect(() => {
    if (!live) return;
    setData(live.map, 'flow-curves', targetFeatures(flows));
    setData(live.map, 'flow-ends', nodes.length > 0 ? [] : endFeatures(flows));
  }, [live, flows, nodes]);
  const { target } = focus;
  useEffect(() => {
    if (!live) return;
    setData(live.map, 'flow-names', nameFeatures(flows, target, radii));
    setData(live.map, 'flow-nodes', nodeFeatures(nodes, theme, endsOf(flows, target)));
  }, [live, flows, nodes, theme, target, radii]);
}

/** Arcs, nodes and names of the flows; says whether they move. */
export function useFlows(live: LiveMap | null, props: FlowProps): FlowMotion {
  const { flows, flowNodes, theme, view, isMoving } = props;
  const drawn = useMemo(
    () => (view === 'transfers' && flows.length > 0 ? { flows: drawnFlows(flows), nodes: flowNodes } : nothing),
    [flows, flowNodes, view],
  );
  const hasFlows = drawn.flows.length > 0;
  const layer = useFlowLayer(live, hasFlows);
  const focus = useFocus(drawn, props);
  const radii = useMemo(() => (drawn.nodes.length > 0 ? nodeRadii(drawn.nodes) : dotRadii(drawn.flows)), [drawn]);
  useFlowData(live, { ...drawn, focus, theme, radii });
  useEffect(() => layer?.setCasing(flowCasing(theme)), [layer, theme]);
  useEffect(() => {
    layer?.setRibbons(ribbonsOf(drawn.flows, { theme, lit: focus.lit, radii }));
  }, [layer, drawn, focus, theme, radii]);
  return useFlowMotion(live, hasFlows ? layer : null, isMoving);
}
