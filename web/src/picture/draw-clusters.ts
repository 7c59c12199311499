import type { Verdict } from '@icfm/api/coverage/schema';
import { clusterFeatures } from '../map/layers/clusters-layer.ts';
import { markSpacing } from '../map/layers/clusters-style.ts';
import type { MapCluster } from '../map/map-props.ts';
import { markBox, markStrokes, shapeOfKind, shapePath } from '../map/mark-geometry.ts';
import { palettes, type Theme, verdictColours } from '../map/palette.ts';
import { sectorHue } from '../map/sector-colour.ts';
import { boxAbout } from './boxes.ts';
import type { Drawing, MapContent } from './map-content.ts';
import { type Placement, placePath } from './path-data.ts';
import type { Projection } from './projection.ts';
import type { Shape } from './shape.ts';
import { type Box, markShapes, path } from './shapes.ts';

/** Radius of a mark in its box, with its casing. */
const markRadius = 8.6;

type Placed = {
  readonly cluster: MapCluster;
  readonly verdict: Verdict;
  readonly at: readonly [x: number, y: number];
  readonly scale: number;
  readonly order: number;
};

/** Marks where the live map has them, those drawn first in front. */
function placeMarks(content: MapContent, { zoom, project, width, height }: Projection): Placed[] {
  if (content.view === 'transfers') return [];
  const byId = new Map(content.clusters.map((cluster) => [cluster.id, cluster]));
  const share = markSpacing(zoom) / markSpacing(fullZoom);
  const marks = clusterFeatures(content, zoom).flatMap(({ geometry, properties }): Placed[] => {
    const cluster = byId.get(String(properties?.id));
    const [longitude = 0, latitude = 0] = geometry.coordinates;
    const at = project([longitude, latitude]);
    const isSeen = at[0] > 0 && at[1] > 0 && at[0] < width && at[1] < height;
    if (!cluster || !isSeen) return [];
    const scale = share * Number(properties?.scale ?? 1);
    return [{ cluster, verdict: cluster.verdicts[content.depth], at, scale, order: Number(properties?.order ?? 0) }];
  });
  return marks.sort((left, right) => left.order - right.order);
}

/** The zoom at which marks have their full size. */
const fullZoom = 6.5;

function placementOf({ at: [x, y], scale }: Placed): Placement {
  return { x: x - (markBox / 2) * scale, y: y - (markBox / 2) * scale, scale };
}

function hueOf({ sector }: MapCluster, { colourBy, sectorGroups }: MapContent): string | null {
  return colourBy === 'sector' ? sectorHue(sectorGroups[sector] ?? sector) : null;
}

function drawMark(mark: Placed, content: MapContent): Shape[] {
  const { cluster, verdict } = mark;
  const look = { verdict, kind: cluster.kind, theme: content.theme, hue: hueOf(cluster, content) };
  return markShapes(markStrokes(look), placementOf(mark));
}

/** A ring about a mark: strong for the selected one, in the hue of a gap for those lit. */
function drawRing(mark: Placed, theme: Theme, isLit: boolean): Shape[] {
  const { casing, highlight } = palettes[theme];
  const d = placePath(shapePath(shapeOfKind(mark.cluster.kind), 4.6), placementOf(mark));
  const colour = isLit ? verdictColours[theme]['none-known'].stroke : highlight;
  const ring = path(d, { stroke: colour, strokeWidth: 2.6 * mark.scale });
  const seam = path(d, { fill: casing, stroke: casing, strokeWidth: 4.4 * mark.scale });
  return isLit ? [seam, path(d, { fill: colour, opacity: 0.4 }), ring] : [seam, ring];
}

export type DrawnMarks = { readonly shapes: readonly Shape[]; readonly taken: readonly Box[] };

/** The marks of clusters, the gaps above; over them once more those lit up and the one selected, in their rings. */
export function drawClusters({ content, projection }: Drawing): DrawnMarks {
  const marks = placeMarks(content, projection);
  const lit = new Set(content.lit);
  const raised = marks.flatMap((mark) => {
    const isSelected = content.selected === `cluster:${mark.cluster.id}`;
    if (!isSelected && !lit.has(mark.cluster.id)) return [];
    return [...drawRing(mark, content.theme, !isSelected), ...drawMark(mark, content)];
  });
  return {
    shapes: [...marks.flatMap((mark) => drawMark(mark, content)), ...raised],
    taken: marks.map(({ at, scale }) => boxAbout(at, markRadius * scale)),
  };
}
