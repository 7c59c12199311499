import { curveLine } from '../curve.ts';
import { flowHues } from '../flow-colour.ts';
import { flowWidth, largestWeight } from '../flow-width.ts';
import { groupBy } from '../group-by.ts';
import type { MapFlow } from '../map-props.ts';
import { endRadius } from '../node-radius.ts';
import type { Theme } from '../palette.ts';
import { placeKey } from './flow-nodes-layer.ts';
import type { Ribbon } from './pack-ribbons.ts';

/** More than this nobody can read. */
export const mostFlows = 300;
/** Of arcs that are not pointed at, while others are. */
export const fadedOpacity = 0.22;
const targetSegments = 24;

/** The heaviest flows, small first, so that the large lie on top. */
export function drawnFlows(flows: readonly MapFlow[]): MapFlow[] {
  const heaviest = [...flows].sort((left, right) => right.weight - left.weight || left.id.localeCompare(right.id));
  return heaviest.slice(0, mostFlows).reverse();
}

/** Radius in pixels of the dot at each place where flows arrive, where no nodes are given. */
export function dotRadii(flows: readonly MapFlow[]): ReadonlyMap<string, number> {
  const places = groupBy(flows, ({ destination }) => placeKey(destination));
  return new Map([...places].map(([place, sharing]) => [place, endRadius(sharing.length)]));
}

type RibbonLook = {
  readonly theme: Theme;
  /** The flows pointed at; null draws all alike. */
  readonly lit: ReadonlySet<string> | null;
  /** Radius in pixels of what stands at each place. */
  readonly radii: ReadonlyMap<string, number>;
};

/** Ribbons with widths by the square root of the weight, up to the rim of their end; those not pointed at step back. */
export function ribbonsOf(flows: readonly MapFlow[], { theme, lit, radii }: RibbonLook): Ribbon[] {
  const largest = largestWeight(flows);
  return flows.map(({ id, origin, destination, weight, isPaired, colour }) => ({
    origin,
    destination,
    widthPixels: flowWidth(weight, largest),
    opacity: lit && !lit.has(id) ? fadedOpacity : 1,
    isDashed: isPaired === false,
    gapPixels: (radii.get(placeKey(destination)) ?? 0) + 1,
    hues: flowHues({ colour }, theme),
  }));
}

/** The curves as lines, for pointing at. */
export function targetFeatures(flows: readonly MapFlow[]): GeoJSON.Feature[] {
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
  const places = groupBy(ends, ({ position, role }) => `${role},${placeKey(position)}`);
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

/** The two ends of the flow in focus with their names, clear of what stands there; none where there is none. */
export function nameFeatures(
  flows: readonly MapFlow[],
  focus: string | null,
  radii: ReadonlyMap<string, number>,
): GeoJSON.Feature[] {
  const flow = flows.find(({ id }) => `flow:${id}` === focus);
  if (!flow) return [];
  const ends = [
    { position: flow.origin, name: flow.originName },
    { position: flow.destination, name: flow.destinationName },
  ];
  return ends.map(({ position, name }) => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [...position] },
    properties: { name, radius: radii.get(placeKey(position)) ?? endRadius(1) },
  }));
}
