import type { Verdict } from '@icfm/api/coverage/schema';
import type { Map as MapLibre } from 'maplibre-gl';
import { useEffect, useMemo, useState } from 'react';
import { fromMercator, toMercator } from '../curve.ts';
import { declutter } from '../declutter.ts';
import type { MapProps } from '../map-props.ts';
import { markImageId } from '../mark-images.ts';
import { markScale } from '../mark-size.ts';
import type { Theme } from '../palette.ts';
import { sectorHue } from '../sector-colour.ts';
import { setData } from '../set-data.ts';
import type { LiveMap } from '../use-map.ts';
import { markSpacing } from './clusters-style.ts';

/** Side of the world at zoom 0. */
const tilePixels = 512;

/** Gaps lie on top, among marks of one size: they are what the map is asked for. */
const order: Readonly<Record<Verdict, number>> = { certain: 0, possible: 1, 'not-measured': 2, 'none-known': 3 };

type ClusterProps = Pick<MapProps, 'clusters' | 'depth' | 'colourBy' | 'sectorGroups' | 'figures' | 'theme'>;

function hueOf(sector: string, { colourBy, sectorGroups }: ClusterProps): string | null {
  return colourBy === 'sector' ? sectorHue(sectorGroups[sector] ?? sector) : null;
}

/** Marks are laid out anew at every half step of zoom. */
function layoutZoomOf(map: MapLibre): number {
  return Math.round(map.getZoom() * 2) / 2;
}

/** One point feature a cluster, in the order of ids, placed so that none is hidden at this zoom. */
export function clusterFeatures(props: ClusterProps, zoom: number): GeoJSON.Feature<GeoJSON.Point>[] {
  const theme: Theme = props.theme;
  const sorted = [...props.clusters].sort((left, right) => left.id.localeCompare(right.id));
  const worldPixels = tilePixels * 2 ** zoom;
  const homes = sorted.map(({ longitude, latitude }) => {
    const [x, y] = toMercator([longitude, latitude]);
    return { x: x * worldPixels, y: y * worldPixels };
  });
  const { figures } = props;
  const scales = sorted.map(({ id }) => (figures ? markScale(figures.rates[id] ?? null, figures.top) : 1));
  const places = declutter(homes, markSpacing(zoom), scales);
  return sorted.map(({ id, kind, sector, verdicts, longitude, latitude }, index) => {
    const place = places[index];
    const position = place ? fromMercator([place.x / worldPixels, place.y / worldPixels]) : [longitude, latitude];
    const verdict = verdicts[props.depth];
    const scale = scales[index] ?? 1;
    const icon = markImageId(verdict, kind, theme, hueOf(sector, props));
    return {
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...position] },
      // Large marks are drawn first, so that they hide no small one.
      properties: { id, kind, icon, scale, order: order[verdict] - 10 * scale },
    };
  });
}

function useLayoutZoom(live: LiveMap | null): number | null {
  const map = live?.map;
  const [zoom, setZoom] = useState<number | null>(null);
  useEffect(() => {
    if (!map) return;
    setZoom(layoutZoomOf(map));
    const zoomed = map.on('zoomend', () => setZoom(layoutZoomOf(map)));
    return () => zoomed.unsubscribe();
  }, [map]);
  return zoom;
}

export function useClusterData(live: LiveMap | null, props: ClusterProps): void {
  const { clusters, depth, colourBy, sectorGroups, figures, theme } = props;
  const zoom = useLayoutZoom(live);
  const features = useMemo(
    () => (zoom === null ? [] : clusterFeatures({ clusters, depth, colourBy, sectorGroups, figures, theme }, zoom)),
    [clusters, depth, colourBy, sectorGroups, figures, theme, zoom],
  );
  useEffect(() => {
    if (live) setData(live.map, 'clusters', features);
  }, [live, features]);
}
