import type { MapGeoJSONFeature, Map as MapLibre, PointLike } from 'maplibre-gl';
import { drawnFeatures } from './drawn-features.ts';
import { specialityKinds } from './layers/branches-style.ts';
import type { MapTarget } from './map-props.ts';

/** What lies under the pointer. */
export type Picked =
  | { readonly kind: 'cluster'; readonly id: string }
  | {
      readonly kind: 'branch';
      readonly id: string;
      readonly count: number;
      readonly name: string;
      readonly isSpecialised: boolean;
    }
  | { readonly kind: 'flow'; readonly id: string }
  /** A node of flows: an adcode, or the code of a macro-region. */
  | { readonly kind: 'node'; readonly id: string; readonly label: string }
  | { readonly kind: 'context'; readonly id: string; readonly label: string }
  | { readonly kind: 'site'; readonly id: string; readonly label: string }
  | { readonly kind: 'row'; readonly label: string }
  | { readonly kind: 'own'; readonly count: number; readonly name: string }
  | { readonly kind: 'place'; readonly adcode: string; readonly nameZh: string; readonly nameEn: string };

const marks = [
  ...['preview-rows', 'plan-sites', 'clusters', 'branches', 'linked-branches', 'own-branches'],
  ...['flow-nodes', 'context-raised', 'context'],
] as const;
const lines = ['flow-targets'] as const;
/** From the smallest. */
const areas = ['counties-target', 'prefectures-target', 'prefectures-fill', 'provinces-fill'] as const;
const areaOrder: ReadonlyMap<string, number> = new Map(areas.map((id, index) => [id, index]));

const reachPixels = 4;

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** Whether all branches of a mark can be specialised, by how many specialities it counts; one that counts none is. */
function isSpecialised(properties: MapGeoJSONFeature['properties'], count: number): boolean {
  const counts = specialityKinds.map((kind) => properties[kind]);
  if (counts.every((each) => each === undefined)) return true;
  return counts.reduce((sum, each) => sum + Number(each ?? 0), 0) >= count;
}

function pickOf({ layer, properties, id }: MapGeoJSONFeature): Picked {
  if (layer.id === 'preview-rows') return { kind: 'row', label: text(properties.label) };
  if (layer.id === 'plan-sites') return { kind: 'site', id: text(properties.id), label: text(properties.label) };
  if (layer.id === 'flow-nodes') return { kind: 'node', id: text(properties.id), label: text(properties.label) };
  if (layer.source === 'context') return { kind: 'context', id: text(properties.id), label: text(properties.label) };
  if (layer.id === 'own-branches') {
    return { kind: 'own', count: Number(properties.count ?? 1), name: text(properties.name) };
  }
  if (layer.id === 'clusters') return { kind: 'cluster', id: text(properties.id) };
  if (layer.id === 'flow-targets') return { kind: 'flow', id: text(properties.id) };
  if (layer.id === 'branches' || layer.id === 'linked-branches') {
    const count = Number(properties.count ?? properties.point_count ?? 1);
    return {
      kind: 'branch',
      id: text(properties.id),
      count,
      name: text(properties.nameZh),
      isSpecialised: isSpecialised(properties, count),
    };
  }
  const adcode = text(properties.adcode) || String(id);
  return { kind: 'place', adcode, nameZh: text(properties.nameZh), nameEn: text(properties.nameEn) };
}

/** The uppermost thing within a few pixels, or null over open sea and neighbours. */
export function pickAt(map: MapLibre, { x, y }: { readonly x: number; readonly y: number }): Picked | null {
  const near: [PointLike, PointLike] = [
    [x - reachPixels, y - reachPixels],
    [x + reachPixels, y + reachPixels],
  ];
  const point: PointLike = [x, y];
  const [mark] = drawnFeatures(map, marks, point) ?? [];
  if (mark) return pickOf(mark);
  const [close] = drawnFeatures(map, [...marks, ...lines], near) ?? [];
  if (close) return pickOf(close);
  const [area] = (drawnFeatures(map, areas, point) ?? []).sort((left, right) => rank(left) - rank(right));
  return area ? pickOf(area) : null;
}

function rank({ layer }: MapGeoJSONFeature): number {
  return areaOrder.get(layer.id) ?? areas.length;
}

/**
 * How what is picked is named in the address; null for a point many branches share, which opens by zooming in, and for
 * what the address must not name: a row of a list that is not imported yet, a branch of one that never is, a macro-region.
 */
export function targetOf(picked: Picked): MapTarget | null {
  if (picked.kind === 'place') return `place:${picked.adcode}`;
  if (picked.kind === 'node') return /^\d{6}$/.test(picked.id) ? `place:${picked.id}` : null;
  if (picked.kind === 'row' || picked.kind === 'own') return null;
  return picked.id === '' ? null : `${picked.kind}:${picked.id}`;
}
