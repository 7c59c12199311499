import type { LayerSpecification } from 'maplibre-gl';

/** The part of the map that is asked for here. */
type LayerSetters = {
  setPaintProperty(layer: string, name: string, value: unknown): unknown;
  setLayoutProperty(layer: string, name: string, value: unknown): unknown;
  setFilter(layer: string, filter: unknown): unknown;
};

type Properties = Readonly<Record<string, unknown>>;

/** One difference between two versions of a layer, in the words of the map's setters. */
export type LayerChange =
  | { readonly kind: 'paint' | 'layout'; readonly layer: string; readonly name: string; readonly value: unknown }
  | { readonly kind: 'filter'; readonly layer: string; readonly value: unknown };

function isSame(left: unknown, right: unknown): boolean {
  return left === right || JSON.stringify(left) === JSON.stringify(right);
}

function partOf(layer: LayerSpecification, part: 'paint' | 'layout'): Properties {
  return { ...layer[part] };
}

/** What has to change for the layers to become the next ones. Both lists hold the same layers in the same order. */
export function layerChanges(
  previous: readonly LayerSpecification[],
  next: readonly LayerSpecification[],
): LayerChange[] {
  const known = new Map(previous.map((layer) => [layer.id, layer]));
  return next.flatMap((layer) => {
    const old = known.get(layer.id);
    if (!old) throw new Error(`wanted a layer known before, got ${layer.id}`);
    const kinds = ['layout', 'paint'] as const;
    const properties = kinds.flatMap((kind) => {
      const [before, after] = [partOf(old, kind), partOf(layer, kind)];
      const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
      return names
        .filter((name) => !isSame(before[name], after[name]))
        .map((name): LayerChange => ({ kind, layer: layer.id, name, value: after[name] }));
    });
    const [oldFilter, filter] = [
      'filter' in old ? old.filter : undefined,
      'filter' in layer ? layer.filter : undefined,
    ];
    return isSame(oldFilter, filter) ? properties : [...properties, { kind: 'filter', layer: layer.id, value: filter }];
  });
}

/** Turns the map's layers into the next ones without touching sources, data, camera or feature state. */
export function applyLayers(
  map: LayerSetters,
  previous: readonly LayerSpecification[],
  next: readonly LayerSpecification[],
): void {
  for (const change of layerChanges(previous, next)) {
    if (change.kind === 'paint') map.setPaintProperty(change.layer, change.name, change.value);
    else if (change.kind === 'layout') map.setLayoutProperty(change.layer, change.name, change.value);
    else map.setFilter(change.layer, change.value);
  }
}
