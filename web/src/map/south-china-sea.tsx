import { useEffect, useState } from 'react';
import { southChinaSeaBounds } from './camera.ts';
import { insetHeight, insetPath, insetWidth } from './inset-geometry.ts';
import type { MapProps } from './map-props.ts';
import { mapMessages } from './messages.ts';
import { palettes, type Theme } from './palette.ts';

type InsetPaths = { readonly neighbours: string; readonly provinces: string; readonly dashes: string };

/** The coast and islands the inset shows belong to these provinces only. */
const query = `collections/provinces/items?bbox=${southChinaSeaBounds.join()}&limit=34`;

async function fetchFeatures(path: string, signal: AbortSignal): Promise<GeoJSON.Feature[]> {
  const response = await fetch(new URL(`api/${path}`, document.baseURI), { signal });
  if (!response.ok) throw new Error(`wanted ${path}, got status ${response.status}`);
  const collection: GeoJSON.FeatureCollection = await response.json();
  return collection.features;
}

async function fetchInset(signal: AbortSignal): Promise<InsetPaths> {
  const paths = ['basemap/world', query, 'basemap/dash-line'];
  const [neighbours = [], provinces = [], dashes = []] = await Promise.all(
    paths.map((path) => fetchFeatures(path, signal)),
  );
  return { neighbours: insetPath(neighbours), provinces: insetPath(provinces), dashes: insetPath(dashes) };
}

function useInsetPaths(): InsetPaths | null {
  const [paths, setPaths] = useState<InsetPaths | null>(null);
  useEffect(() => {
    const abort = new AbortController();
    fetchInset(abort.signal).then(setPaths, (error: unknown) => {
      if (!abort.signal.aborted) console.error(error);
    });
    return () => abort.abort();
  }, []);
  return paths;
}

type SouthChinaSeaProps = { readonly language: MapProps['language']; readonly theme: Theme };

/** The islands and the dash line whole, where the main picture cuts them. */
export function SouthChinaSea({ language, theme }: SouthChinaSeaProps) {
  const paths = useInsetPaths();
  const palette = palettes[theme];
  const label = mapMessages[language].southChinaSea;
  if (!paths) return null;
  return (
    <figure className="overflow-hidden rounded-lg border border-line-strong bg-water shadow-panel">
      <svg
        role="img"
        aria-label={label}
        width={insetWidth}
        height={insetHeight}
        viewBox={`0 0 ${insetWidth} ${insetHeight}`}
      >
        <path d={paths.neighbours} fill={palette.land} stroke={palette.landLine} strokeWidth="0.5" />
        <path
          d={paths.provinces}
          fill={palette.ground}
          stroke={palette.outline}
          strokeWidth="0.7"
          strokeLinejoin="round"
        />
        <path d={paths.dashes} fill="none" stroke={palette.dashLine} strokeWidth="1.3" strokeLinecap="round" />
        <text x={insetWidth / 2} y={insetHeight - 6} textAnchor="middle" fontSize="9" fill={palette.label}>
          {label}
        </text>
      </svg>
    </figure>
  );
}
