import type { LayerSpecification, MapOptions, RequestParameters, VectorTileSource } from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { applyLayers } from './apply-layers.ts';
import { boundsPadding, chinaBounds } from './camera.ts';
import type { StyleState } from './layers/style-state.ts';
import type { MapProps } from './map-props.ts';
import { mapLayers, mapStyle, tileAddress } from './map-style.ts';
import { MapLibre, ScaleControl } from './maplibre.ts';
import { provideImages } from './mark-images.ts';

/** The map once its style stands. `generation` grows when a lost graphics context drops custom layers and feature state. */
export type LiveMap = { readonly map: MapLibre; readonly generation: number };

type Start = Pick<MapProps, 'initialCamera' | 'bounds' | 'padding' | 'bank'>;

/** Round China and its neighbours; wide enough that a tall phone can show the nation. */
const movableBounds: [number, number, number, number] = [20, -50, 179, 80];

function apiAddress(): string {
  return new URL('api/', document.baseURI).href;
}

/** Collections whose tiles change with what is imported. */
const changingTiles = ['branches'] as const;

/** A tile that may change is asked for anew each time; unchanged, the server answers with its tag alone. */
function transformRequest(url: string): RequestParameters | undefined {
  const isChanging = changingTiles.some((collection) => url.includes(`/collections/${collection}/tiles/`));
  return isChanging ? { url, cache: 'no-cache' } : undefined;
}

/** Fetches tiles again once the data have changed, or the bank whose branches are drawn. */
export function useFreshTiles(
  live: LiveMap | null,
  { dataVersion, bank }: Pick<MapProps, 'dataVersion' | 'bank'>,
): void {
  const shown = useRef({ dataVersion, bank });
  useEffect(() => {
    if (!live) return;
    const before = shown.current;
    const isNewer = before.dataVersion !== null && dataVersion !== null && before.dataVersion !== dataVersion;
    shown.current = { dataVersion: dataVersion ?? before.dataVersion, bank };
    if (!isNewer && before.bank === bank) return;
    for (const collection of changingTiles) {
      live.map.getSource<VectorTileSource>(collection)?.setTiles([tileAddress(apiAddress(), collection, bank)]);
    }
  }, [live, dataVersion, bank]);
}

function openMap(container: HTMLElement, state: StyleState, { initialCamera, bounds, padding, bank }: Start): MapLibre {
  const [west, south, east, north] = bounds ?? chinaBounds;
  const place: Partial<MapOptions> = initialCamera
    ? { center: [initialCamera.longitude, initialCamera.latitude], zoom: initialCamera.zoom }
    : { bounds: [west, south, east, north], fitBoundsOptions: { padding: boundsPadding(padding) } };
  const map = new MapLibre({
    container,
    style: mapStyle({ apiAddress: apiAddress(), bank }, state),
    ...place,
    transformRequest,
    minZoom: 2,
    maxBounds: movableBounds,
    maxZoom: 13,
    maxPitch: 0,
    dragRotate: false,
    pitchWithRotate: false,
    renderWorldCopies: false,
    attributionControl: false,
    fadeDuration: matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 200,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 96 }), 'bottom-right');
  provideImages(map);
  return map;
}

/** Opens the map once in the container, and keeps its layers equal to the state. */
export function useMap(container: RefObject<HTMLDivElement | null>, state: StyleState, start: Start): LiveMap | null {
  const [live, setLive] = useState<LiveMap | null>(null);
  const applied = useRef<readonly LayerSpecification[]>([]);
  const opening = useRef({ state, start });

  useEffect(() => {
    if (!container.current) return;
    const map = openMap(container.current, opening.current.state, opening.current.start);
    applied.current = mapLayers(opening.current.state);
    map.on('style.load', () => setLive((before) => ({ map, generation: (before?.generation ?? 0) + 1 })));
    return () => {
      setLive(null);
      map.remove();
    };
  }, [container]);

  useEffect(() => {
    if (!live) return;
    const next = mapLayers(state);
    applyLayers(live.map, applied.current, next);
    applied.current = next;
  }, [live, state]);

  return live;
}
