import { useEffect } from 'react';
import type { MapPreview, Position } from '../map-props.ts';
import { setData } from '../set-data.ts';
import type { LiveMap } from '../use-map.ts';

function point(position: Position, properties: GeoJSON.GeoJsonProperties): GeoJSON.Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [...position] }, properties };
}

/** The rows with their outcome, and the places where they stood before the coordinate system moved them. */
export function previewPoints({ rows, hovered }: MapPreview): GeoJSON.Feature[] {
  return rows.flatMap(({ number, outcome, position, before, label }) => {
    const isHovered = number === hovered;
    const now = point(position, { role: 'row', outcome, label, isHovered });
    return before ? [point(before, { role: 'before' }), now] : [now];
  });
}

function line(from: Position, to: Position, role: 'shift' | 'flow'): GeoJSON.Feature {
  return { type: 'Feature', geometry: { type: 'LineString', coordinates: [[...from], [...to]] }, properties: { role } };
}

/** From before to after, and from the origin of a flow to its destination. */
export function previewLines({ rows }: Pick<MapPreview, 'rows'>): GeoJSON.Feature[] {
  return rows.flatMap(({ position, before, to }) => [
    ...(before ? [line(before, position, 'shift')] : []),
    ...(to ? [line(position, to, 'flow')] : []),
  ]);
}

/** The rows of a list that is being imported. */
export function usePreviewData(live: LiveMap | null, preview: MapPreview | null): void {
  useEffect(() => {
    if (!live) return;
    setData(live.map, 'preview', preview ? previewPoints(preview) : []);
    setData(live.map, 'preview-lines', preview ? previewLines(preview) : []);
  }, [live, preview]);
}
