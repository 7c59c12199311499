import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { dashLineQuery, insetProvincesQuery, worldQuery } from '../api/ground-queries.ts';
import { insetHeight, insetPath, insetWidth } from './inset-geometry.ts';
import type { MapProps } from './map-props.ts';
import { mapMessages } from './messages.ts';
import { palettes, type Theme } from './palette.ts';

type InsetPaths = { readonly neighbours: string; readonly provinces: string; readonly dashes: string };

function useInsetPaths(): InsetPaths | null {
  const { data: neighbours } = useQuery(worldQuery);
  const { data: provinces } = useQuery(insetProvincesQuery);
  const { data: dashes } = useQuery(dashLineQuery);
  return useMemo(() => {
    if (!neighbours || !provinces || !dashes) return null;
    return { neighbours: insetPath(neighbours), provinces: insetPath(provinces), dashes: insetPath(dashes) };
  }, [neighbours, provinces, dashes]);
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
