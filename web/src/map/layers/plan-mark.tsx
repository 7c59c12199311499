import type { MarkStroke } from '../mark-geometry.ts';
import { MarkPaths } from '../mark-paths.tsx';
import { palettes, type Theme } from '../palette.ts';

/** The drawing of a planned site, in CSS pixels at size 1: its tip stands on the place. */
export const planBox = { width: 32, height: 40 } as const;

/** A drop for a branch to be opened, a shield for one to be upgraded. */
const shapes = {
  open: 'M16 38C16 38 4 25.2 4 15A12 12 0 0 1 28 15C28 25.2 16 38 16 38z',
  upgrade: 'M16 38L5 24V6.5L16 3L27 6.5V24z',
} as const;
const lockBadge = 'M20.4 6.4a5.6 5.6 0 1 0 11.2 0a5.6 5.6 0 1 0 -11.2 0z';
const lockGlyph = 'M23.8 6h4.4v3.2h-4.4zM24.6 6V4.9a1.4 1.4 0 0 1 2.8 0V6';

export type PlanAction = keyof typeof shapes;

export type PlanMarkLook = {
  readonly action: PlanAction;
  /** Hollow: of the best plan, but left out of the user's own choice. */
  readonly isHollow: boolean;
  readonly isLocked: boolean;
};

export const planColours: Readonly<Record<Theme, { readonly fill: string; readonly ink: string }>> = {
  light: { fill: '#5A3FC0', ink: '#FFFFFF' },
  dark: { fill: '#B9A6FF', ink: '#160E33' },
};

const nothing = { fill: null, stroke: null, width: 0, dash: [] } as const;

/** The strokes of a planned site from the lowest: a casing, the shape, and the dot of a lock. */
export function planStrokes({ action, isHollow, isLocked }: PlanMarkLook, theme: Theme): readonly MarkStroke[] {
  const { casing, highlight } = palettes[theme];
  const { fill } = planColours[theme];
  const path = shapes[action];
  const body: MarkStroke = isHollow
    ? { ...nothing, path, fill: casing, stroke: fill, width: 2, dash: [3, 2] }
    : { ...nothing, path, fill };
  const badge: readonly MarkStroke[] = [
    { ...nothing, path: lockBadge, fill: highlight, stroke: casing, width: 1.4 },
    { ...nothing, path: lockGlyph, fill: casing, stroke: casing, width: 1.1 },
  ];
  return [{ ...nothing, path, fill: casing, stroke: casing, width: 3.4 }, body, ...(isLocked ? badge : [])];
}

/** Name of the image of a planned site; `readPlanLook` reads its middle part back. */
export function planImageId({ action, isHollow, isLocked }: PlanMarkLook, theme: Theme): string {
  return ['plan', theme, action, `${isHollow ? 'hollow' : 'solid'}${isLocked ? '-locked' : ''}`].join('|');
}

export function readPlanLook(action: string, look: string): PlanMarkLook {
  return {
    action: action === 'upgrade' ? 'upgrade' : 'open',
    isHollow: look.startsWith('hollow'),
    isLocked: look.endsWith('locked'),
  };
}

type PlanMarkProps = PlanMarkLook & {
  readonly theme: Theme;
  /** The number in the head; none in a legend. */
  readonly rank?: number | undefined;
  readonly height: number;
};

/** The map's mark of a planned site, for the table, the panel and the legend. Words stand beside it. */
export function PlanMark({ theme, rank, height, action, isHollow, isLocked }: PlanMarkProps) {
  const { fill, ink } = planColours[theme];
  return (
    <svg
      aria-hidden="true"
      width={(height * planBox.width) / planBox.height}
      height={height}
      viewBox={`0 0 ${planBox.width} ${planBox.height}`}
      className="shrink-0"
    >
      <MarkPaths strokes={planStrokes({ action, isHollow, isLocked }, theme).slice(1)} />
      {rank === undefined ? null : (
        <text x={16} y={20} textAnchor="middle" fontSize={14} fontWeight={600} fill={isHollow ? fill : ink}>
          {rank}
        </text>
      )}
    </svg>
  );
}
