import { controlPoint } from './curve.ts';
import { smoothstep } from './smoothstep.ts';

/** Pixels, y down. */
type Point = readonly [x: number, y: number];

/** Lengths in pixels of the strokes of an unpaired arc, and of one stroke with its gap. */
export const flowDash = { stroke: 8, period: 13 } as const;

/** What an arrowhead is wider than its arc, on each side, in pixels. */
export const headFlare = 3.4;

export type FlowSpan = {
  readonly origin: Point;
  readonly destination: Point;
  readonly widthPixels: number;
  /** Room left for the node at the destination. */
  readonly gapPixels: number;
  readonly isDashed: boolean;
};

/** A piece of an arc's body: its outline, and how far along the arc its middle lies. */
export type FlowPiece = { readonly share: number; readonly outline: readonly Point[] };

export type FlowShape = { readonly body: readonly FlowPiece[]; readonly head: readonly [Point, Point, Point] };

const solidPieces = 24;

type Way = { readonly at: (share: number) => Point; readonly normal: (share: number) => Point };

function wayOf(origin: Point, destination: Point): Way {
  const control = controlPoint(origin, destination);
  const along = (axis: 0 | 1, t: number) =>
    (1 - t) * (1 - t) * origin[axis] + 2 * t * (1 - t) * control[axis] + t * t * destination[axis];
  const slope = (axis: 0 | 1, t: number) =>
    (1 - t) * (control[axis] - origin[axis]) + t * (destination[axis] - control[axis]);
  return {
    at: (t) => [along(0, t), along(1, t)],
    normal: (t) => {
      const [dx, dy] = [slope(0, t), slope(1, t)];
      const length = Math.hypot(dx, dy) || 1;
      return [-dy / length, dx / length];
    },
  };
}

/** Half the body's width: it grows from the origin on, so that the arc tapers backwards. */
function halfWidth(widthPixels: number, share: number): number {
  return widthPixels * 0.5 * (0.3 + 0.7 * smoothstep(0, 0.85, share));
}

/** Length of the chord with the little that the curve is longer. */
function lengthOf({ origin, destination }: FlowSpan): number {
  return Math.max(Math.hypot(destination[0] - origin[0], destination[1] - origin[1]) * 1.05, 1);
}

/** Shares of the way between which the body is drawn, from the origin to the neck of the arrowhead. */
function bodySpans(neck: number, length: number, isDashed: boolean): [from: number, to: number][] {
  if (!isDashed) {
    return Array.from({ length: solidPieces }, (_, index) => [
      (neck * index) / solidPieces,
      (neck * (index + 1)) / solidPieces,
    ]);
  }
  const { stroke, period } = flowDash;
  const count = Math.ceil((neck * length + stroke / 2) / period);
  // The first stroke is cut in half by the origin.
  return Array.from({ length: count }, (_, index): [number, number] => {
    const middle = index * period;
    return [Math.max(0, (middle - stroke / 2) / length), Math.min(neck, (middle + stroke / 2) / length)];
  });
}

/**
 * An arc as outlines in pixels, for pictures drawn without the shader: pieces of its body, each of one tone, and the
 * arrowhead, whose tip stops short of the node. The shader draws the same.
 */
export function flowShape(span: FlowSpan): FlowShape {
  const { origin, destination, widthPixels, gapPixels, isDashed } = span;
  const way = wayOf(origin, destination);
  const length = lengthOf(span);
  const finish = 1 - Math.min(gapPixels / length, 0.3);
  const neck = finish - Math.min(Math.min(22, Math.max(8, widthPixels * 2.1 + 5)), length * 0.6) / length;
  const beside = (share: number, pixels: number): Point => {
    const [[x, y], [right, down]] = [way.at(share), way.normal(share)];
    return [x + right * pixels, y + down * pixels];
  };
  const edge = (share: number, side: 1 | -1) => beside(share, side * halfWidth(widthPixels, share));
  const flare = widthPixels * 0.5 + headFlare;
  return {
    body: bodySpans(neck, length, isDashed).map(([from, to]) => ({
      share: (from + to) / 2,
      outline: [edge(from, -1), edge(to, -1), edge(to, 1), edge(from, 1)],
    })),
    head: [beside(neck, -flare), way.at(finish), beside(neck, flare)],
  };
}
