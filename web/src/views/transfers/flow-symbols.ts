import { blend } from '../../map/colour.ts';
import { flowHues, flowTone, nodeLook } from '../../map/flow-colour.ts';
import { flowShape } from '../../map/flow-shape.ts';
import type { MapFlowNode } from '../../map/map-props.ts';
import type { Theme } from '../../map/palette.ts';
import type { PathShape, Shape } from '../../picture/shape.ts';
import { symbolBox } from '../../slides/slide.ts';
import { groundOf } from './flow-class.ts';

type Point = readonly [x: number, y: number];

const filled = { kind: 'path', stroke: null, strokeWidth: 0, dash: null, opacity: 1 } as const;

function outlinePath(points: readonly Point[]): string {
  return `${points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('')}Z`;
}

export type ArcLook = {
  /** `#RRGGBB`, or null for the hues of origin and destination. */
  readonly colour: string | null;
  readonly widthPixels: number;
  readonly isDashed: boolean;
};

/** An arc as the map draws it, its colours already blended over the ground. */
export function arcSymbol({ colour, widthPixels, isDashed }: ArcLook, theme: Theme): readonly Shape[] {
  const { width, height } = symbolBox;
  // The curve rises to the middle: its ends stand a little below the middle of the box.
  const y = height / 2 + 1;
  const { body, head } = flowShape({
    origin: [0.5, y],
    destination: [width, y],
    widthPixels,
    gapPixels: 0.5,
    isDashed,
  });
  const hues = flowHues({ colour }, theme);
  const over = (share: number) => {
    const tone = flowTone(hues, share);
    return blend(tone.colour, groundOf(theme), tone.opacity);
  };
  return [
    ...body.map(({ share, outline }): PathShape => ({ ...filled, d: outlinePath(outline), fill: over(share) })),
    { ...filled, d: outlinePath(head), fill: over(1) },
  ];
}

/** A circle as four curves. */
function circlePath(radius: number): string {
  const [x, y] = [symbolBox.width / 2, symbolBox.height / 2];
  const handle = radius * 0.5523;
  const at = (dx: number, dy: number) => `${(x + dx).toFixed(2)} ${(y + dy).toFixed(2)}`;
  return [
    `M${at(radius, 0)}`,
    `C${at(radius, handle)} ${at(handle, radius)} ${at(0, radius)}`,
    `C${at(-handle, radius)} ${at(-radius, handle)} ${at(-radius, 0)}`,
    `C${at(-radius, -handle)} ${at(-handle, -radius)} ${at(0, -radius)}`,
    `C${at(handle, -radius)} ${at(radius, -handle)} ${at(radius, 0)}`,
    'Z',
  ].join('');
}

/** A node as the map draws it. */
export function nodeSymbol(lean: MapFlowNode['lean'], theme: Theme): readonly Shape[] {
  const { fill, stroke, core } = nodeLook(lean, theme);
  const ring: PathShape = { ...filled, d: circlePath(5.5), fill, stroke, strokeWidth: 2 };
  return core === null ? [ring] : [ring, { ...filled, d: circlePath(2), fill: core }];
}
