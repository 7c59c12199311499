import { useEffect, useMemo, useRef } from 'react';
import { curveLine } from '../curve.ts';
import { flowWidth, largestWeight } from '../flow-width.ts';
import { groupBy } from '../group-by.ts';
import type { MapFlow, MapProps } from '../map-props.ts';
import { endRadius } from '../node-radius.ts';
import { palettes, type Theme } from '../palette.ts';
import { setData } from '../set-data.ts';
import type { LiveMap } from '../use-map.ts';
import { createFlowLayer, type FlowLayer, type Ribbon } from './flow-renderer.ts';

/** More than this nobody can read. */
export const mostFlows = 300;
const fadedOpacity = 0.22;
const targetSegments = 24;

/** The heaviest flows, small first, so that the large lie on top. */
export function drawnFlows(flows: readonly MapFlow[]): MapFlow[] {
  const heaviest = [...flows].sort((left, right) => right.weight - left.weight || left.id.localeCompare(right.id));
  return heaviest.slice(0, mostFlows).reverse();
}

function destinationRadii(flows: readonly MapFlow[]): ReadonlyMap<string, number> {
  const places = groupBy(flows, ({ destination }) => destination.join());
  return new Map([...places].map(([place, sharing]) => [place, endRadius(sharing.length)]));
}

/** Ribbons with widths by the square root of the weight; those not pointed at step back. */
export function ribbonsOf(flows: readonly MapFlow[], focus: string | null): Ribbon[] {
  const largest = largestWeight(flows);
  const hasFocus = flows.some(({ id }) => `flow:${id}` === focus);
  const radii = destinationRadii(flows);
  return flows.map(({ id, origin, destination, weight, isPaired }) => ({
    origin,
    destination,
    widthPixels: flowWidth(weight, largest),
    opacity: hasFocus && `flow:${id}` !== focus ? fadedOpacity : 1,
    isDashed: isPaired === false,
    gapPixels: (radii.get(destination.join()) ?? 0) + 1,
  }));
}

function targetFeatures(flows: readonly MapFlow[]): GeoJSON.Feature[] {
  return flows.map(({ id, origin, destination }) => ({
    type: 'Feature',
    geometry: {
      type: 'LineString',
      coordinates: curveLine(origin, destination, targetSegments).map((position) => [...position]),
    },
    properties: { id },
  }));
}

/** One dot an end place, grown by the number of flows that meet there. */
export function endFeatures(flows: readonly MapFlow[]): GeoJSON.Feature[] {
  const ends = flows.flatMap(({ origin, destination }) => [
    { position: origin, role: 'origin' },
    { position: destination, role: 'destination' },
  ]);
  const places = groupBy(ends, ({ position, role }) => `${role},${position.join()}`);
  return [...places.values()].flatMap((sharing) => {
    const [first] = sharing;
    if (!first) return [];
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...first.position] },
      properties: { role: first.role, radius: endRadius(sharing.length) },
    };
  });
}

/** The two ends of the flow in focus with their names; none where there is none. */
export function nameFeatures(flows: readonly MapFlow[], focus: string | null): GeoJSON.Feature[] {
  const flow = flows.find(({ id }) => `flow:${id}` === focus);
  if (!flow) return [];
  const ends = [
    { position: flow.origin, name: flow.originName },
    { position: flow.destination, name: flow.destinationName },
  ];
  return ends.map(({ position, name }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...position] },
    properties: { name },
  }));
}

function colour(layer: FlowLayer, theme: Theme): void {
  const { flowOrigin, flowDestination, casing } = palettes[theme];
  layer.setColours({
    origin: flowOrigin,
    destination: flowDestination,
    casing,
    casingOpacity: theme === 'light' ? 0.85 : 0.7,
  });
}

type FlowProps = Pick<MapProps, 'flows' | 'theme' | 'view' | 'selected' | 'hovered'>;

export function useFlows(live: LiveMap | null, { flows, theme, view, selected, hovered }: FlowProps): void {
  const layer = useRef<FlowLayer | null>(null);
  const drawn = useMemo(() => (view === 'transfers' ? drawnFlows(flows) : []), [flows, view]);
  const isWanted = drawn.length > 0;

  useEffect(() => {
    if (!live || !isWanted) return;
    const { map } = live;
    if (!map.getLayer('flows')) {
      layer.current = createFlowLayer('flows');
      map.addLayer(layer.current, 'flow-targets');
    }
    if (layer.current) colour(layer.current, theme);
  }, [live, isWanted, theme]);

  useEffect(() => {
    if (!live) return;
    // What is pointed at elsewhere, a place or a branch, leaves the selected flow as it is.
    const focus = hovered?.startsWith('flow:') ? hovered : selected;
    layer.current?.setRibbons(ribbonsOf(drawn, focus));
    setData(live.map, 'flow-names', nameFeatures(drawn, focus));
  }, [live, drawn, hovered, selected]);

  useEffect(() => {
    if (!live) return;
    setData(live.map, 'flow-curves', targetFeatures(drawn));
    setData(live.map, 'flow-ends', endFeatures(drawn));
  }, [live, drawn]);
}
