import { blend } from '../../map/colour.ts';
import { flowHues, flowTone, nodeLook } from '../../map/flow-colour.ts';
import type { MapFlowNode } from '../../map/map-props.ts';
import { palettes, type Theme } from '../../map/palette.ts';
import type { Shape } from '../../picture/shape.ts';
import { circlePath, path } from '../../picture/shapes.ts';
import { symbolBox } from '../../slides/slide.ts';

type Point = readonly [x: number, y: number];

function outlinePath(points: readonly Point[]): string {
  return `${points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(2)} ${y.toFixed(2)}`).join('')}Z`;
}

type ArcLook = {
  /** `#RRGGBB`, or null for the hues of origin and destination. */
  readonly colour: string | null;
  readonly widthPixels: number;
  readonly isDashed: boolean;
};

const [start, neck, tip] = [0.5, symbolBox.width - 8, symbolBox.width - 0.5];
const middle = symbolBox.height / 2;
const headFlare = 2.6;
const pieces = { solid: 8, dashed: 3 } as const;

/**
 * An arc for a legend, its colours already blended over the ground: as wide before its head as on the map, straight and
 * with a short head, since there is no room for the curve.
 */
export function arcSymbol({ colour, widthPixels, isDashed }: ArcLook, theme: Theme): readonly Shape[] {
  const hues = flowHues({ colour }, theme);
  const over = (share: number) => {
    const tone = flowTone(hues, share);
    return blend(tone.colour, palettes[theme].ground, tone.opacity);
  };
  const count = isDashed ? pieces.dashed : pieces.solid;
  const [step, filledShare] = [(neck - start) / count, isDashed ? 0.62 : 1];
  const half = (x: number) => widthPixels * 0.5 * (0.3 + (0.7 * (x - start)) / (neck - start));
  const body = Array.from({ length: count }, (_, index) => {
    // A dash ends where the head begins.
    const to = neck - (count - 1 - index) * step;
    const from = to - step * filledShare;
    const outline: Point[] = [
      [from, middle - half(from)],
      [to, middle - half(to)],
      [to, middle + half(to)],
      [from, middle + half(from)],
    ];
    return path(outlinePath(outline), { fill: over(((from + to) / 2 - start) / (tip - start)) });
  });
  const flare = widthPixels * 0.5 + headFlare;
  const head: Point[] = [
    [neck, middle - flare],
    [tip, middle],
    [neck, middle + flare],
  ];
  return [...body, path(outlinePath(head), { fill: over(1) })];
}

/** A node as the map draws it. */
export function nodeSymbol(lean: MapFlowNode['lean'], theme: Theme): readonly Shape[] {
  const { fill, stroke, core } = nodeLook(lean, theme);
  const disc = (radius: number) => circlePath(symbolBox.width / 2, symbolBox.height / 2, radius);
  const ring = path(disc(5.5), { fill, stroke, strokeWidth: 2 });
  return core === null ? [ring] : [ring, path(disc(2), { fill: core })];
}
