import type { RowOutcome } from '@icfm/api/intake/schema';
import type { MarkStroke } from './mark-geometry.ts';
import { MarkPaths } from './mark-paths.tsx';
import { palettes, type Theme, verdictColours } from './palette.ts';

/** Side of the drawing of a row, in CSS pixels at size 1. */
export const rowMarkBox = 18;

const disc = (radius: number) =>
  `M${9 - radius} 9a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0 ${-2 * radius} 0z`;
const cross = 'M6 6L12 12M12 6L6 12';

const nothing = { fill: null, stroke: null, width: 0, dash: [] } as const;

export function isRowOutcome(text: string): text is RowOutcome {
  return ['good', 'bad', 'unresolved', 'duplicate'].includes(text);
}

/**
 * How a row of a list looks, from the lowest stroke: a filled disc goes in, a cross stays out, a dotted ring waits for its
 * place, an empty ring is a double. Told apart by shape as well as by hue.
 */
export function rowStrokes(outcome: RowOutcome, theme: Theme): readonly MarkStroke[] {
  const { casing, branch } = palettes[theme];
  const ground: MarkStroke = { ...nothing, path: disc(7.2), fill: casing };
  if (outcome === 'good') return [ground, { ...nothing, path: disc(5.4), fill: branch }];
  if (outcome === 'duplicate') return [ground, { ...nothing, path: disc(4.6), stroke: branch, width: 2 }];
  const { stroke } = verdictColours[theme][outcome === 'bad' ? 'none-known' : 'not-measured'];
  if (outcome === 'bad') return [ground, { ...nothing, path: cross, stroke, width: 2.6 }];
  return [ground, { ...nothing, path: disc(4.6), stroke, width: 2, dash: [1.8, 1.8] }];
}

type RowMarkProps = { readonly outcome: RowOutcome; readonly theme: Theme };

/** The map's mark of a row, for lists and the legend. Words stand beside it. */
export function RowMark({ outcome, theme }: RowMarkProps) {
  return (
    <svg aria-hidden="true" width={16} height={16} viewBox={`0 0 ${rowMarkBox} ${rowMarkBox}`} className="shrink-0">
      <MarkPaths strokes={rowStrokes(outcome, theme).slice(1)} />
    </svg>
  );
}
