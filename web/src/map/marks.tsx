import type { Verdict } from '@icfm/api/coverage/schema';
import { markBox, markStrokes } from './mark-geometry.ts';
import { MarkPaths } from './mark-paths.tsx';
import { palettes, type Theme } from './palette.ts';
import { sectorHue } from './sector-colour.ts';

type VerdictMarkProps = {
  readonly verdict: Verdict;
  readonly kind: string;
  readonly theme: Theme;
  /** Side of the drawing in pixels. */
  readonly size?: number;
};

/** The map's mark of a cluster, for legends, tables and panels. Says nothing to a screen reader: words stand beside it. */
export function VerdictMark({ verdict, kind, theme, size = 18 }: VerdictMarkProps) {
  // The map leaves room for the casing; beside words the mark fills its square.
  const inset = 4;
  const box = markBox - 2 * inset;
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox={`${inset} ${inset} ${box} ${box}`} className="shrink-0">
      <MarkPaths strokes={markStrokes({ verdict, kind, theme, hue: null }).slice(1)} />
    </svg>
  );
}

type SectorGlyphProps = {
  /** Group of the sector, as in the vocabulary. */
  readonly group: string;
  readonly size?: number;
};

/** A small swatch in the hue of the sector's group. */
export function SectorGlyph({ group, size = 10 }: SectorGlyphProps) {
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="0 0 10 10" className="shrink-0">
      <rect width="10" height="10" rx="3" fill={sectorHue(group)} />
    </svg>
  );
}

type BranchMarkProps = { readonly theme: Theme; readonly size?: number; readonly isSpecialised?: boolean };

/** The map's pip of a branch: with a tick where it is specialised. */
export function BranchMark({ theme, size = 14, isSpecialised = true }: BranchMarkProps) {
  const { branch: fill, casing: tick } = palettes[theme];
  return (
    <svg aria-hidden="true" width={size} height={size} viewBox="1 1 12 12" className="shrink-0">
      <rect x="1.2" y="1.2" width="11.6" height="11.6" rx="3" fill={fill} />
      {isSpecialised ? (
        <path
          d="M4.2 7.2L6.3 9.3L10 5"
          fill="none"
          stroke={tick}
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      ) : null}
    </svg>
  );
}
