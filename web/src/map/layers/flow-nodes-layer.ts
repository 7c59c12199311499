import { nodeLook } from '../flow-colour.ts';
import { largestWeight } from '../flow-width.ts';
import type { MapFlow, MapFlowNode, Position } from '../map-props.ts';
import { nodeRadius } from '../node-radius.ts';
import type { Theme } from '../palette.ts';

/** How places are compared: flows name their ends by where these lie. */
export function placeKey(position: Position): string {
  return position.join();
}

/** Radius in pixels of the node at each place. */
export function nodeRadii(nodes: readonly MapFlowNode[]): ReadonlyMap<string, number> {
  const largest = largestWeight(nodes);
  return new Map(nodes.map(({ position, weight }) => [placeKey(position), nodeRadius(weight, largest)]));
}

/** One circle a node; the names of those in `named` are written elsewhere. */
export function nodeFeatures(
  nodes: readonly MapFlowNode[],
  theme: Theme,
  named: ReadonlySet<string>,
): GeoJSON.Feature[] {
  const radii = nodeRadii(nodes);
  return nodes.map(({ id, position, name, weight, lean, label }) => {
    const { fill, stroke, core } = nodeLook(lean, theme);
    const key = placeKey(position);
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...position] },
      properties: {
        ...{ id, label, weight, fill, stroke, core: core ?? fill },
        name: named.has(key) ? '' : name,
        radius: radii.get(key) ?? 0,
      },
    };
  });
}

/**
 * Ids of the flows that a target is about: itself, or all that begin or end at its node. Null where it is about none of
 * them, so that all are drawn alike.
 */
export function flowsInFocus(
  flows: readonly MapFlow[],
  nodes: readonly MapFlowNode[],
  target: string | null,
): ReadonlySet<string> | null {
  const node = nodes.find(({ id }) => `place:${id}` === target);
  const key = node ? placeKey(node.position) : null;
  const lit = flows.filter(
    ({ id, origin, destination }) =>
      `flow:${id}` === target || (key !== null && [origin, destination].some((end) => placeKey(end) === key)),
  );
  return lit.length > 0 ? new Set(lit.map(({ id }) => id)) : null;
}
