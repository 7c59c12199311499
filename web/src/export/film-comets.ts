import type { SlideArc } from '../slides/slide.ts';

export const framesPerSecond = 30;
/** The film ends as it begins, so that it can run on. */
export const filmSeconds = 6;
/** Of one comet from its start to where the next one was: the film is a whole number of them. */
export const cometSeconds = 3;
export const frameCount = framesPerSecond * filmSeconds;

type Point = readonly [x: number, y: number];

/** A short piece of an arc that shines, in the units of the picture. */
export type CometPiece = {
  readonly from: Point;
  readonly to: Point;
  readonly width: number;
  readonly colour: string;
  /** From 0 to 1. */
  readonly strength: number;
};

/** Units of an arc from one comet to the next, and of one piece of it. */
const between = 170;
const pieceLength = 7;
const goldenRatio = 0.618033988749895;
/** The share of the way between two comets that is dark. */
const dark = 0.35;

export function pointOn({ from, control, to }: SlideArc, share: number): Point {
  const at = (axis: 0 | 1) =>
    (1 - share) ** 2 * from[axis] + 2 * share * (1 - share) * control[axis] + share ** 2 * to[axis];
  return [at(0), at(1)];
}

/** Close enough to the length of the curve: between the chord and the way by the control point. */
export function arcLength({ from, control, to }: SlideArc): number {
  const away = (a: Point, b: Point) => Math.hypot(b[0] - a[0], b[1] - a[1]);
  return (away(from, to) + away(from, control) + away(control, to)) / 2;
}

/** How many comets run along an arc at once. */
export const cometsOn = (arc: SlideArc): number => Math.max(1, Math.floor(arcLength(arc) / between));

/** Where a comet stands at the start, as a share of the way to the next: neighbours in the list are far apart. */
export const phaseOf = (index: number): number => (index * goldenRatio) % 1;

/** How bright the arc is at this share of its way: a head that moves to the destination, and a tail behind it. */
export function strengthAt(share: number, wave: number): number {
  const place = wave - Math.floor(wave);
  const ramp = Math.min(1, Math.max(0, (place - dark) / (1 - dark)));
  const head = (ramp * ramp * (3 - 2 * ramp)) ** 3;
  // Nodes stand at both ends and stay as they are.
  return head * Math.min(1, share / 0.06, (1 - share) / 0.06);
}

function piecesOf(arc: SlideArc, index: number, seconds: number): CometPiece[] {
  const comets = cometsOn(arc);
  const count = Math.max(8, Math.ceil(arcLength(arc) / pieceLength));
  return Array.from({ length: count }, (_, piece): CometPiece => {
    const [start, end] = [piece / count, (piece + 1) / count];
    const middle = (start + end) / 2;
    const wave = middle * comets - phaseOf(index) - seconds / cometSeconds;
    const look = { width: arc.width, colour: arc.colour, strength: strengthAt(middle, wave) };
    return { from: pointOn(arc, start), to: pointOn(arc, end), ...look };
  }).filter(({ strength }) => strength > 0.02);
}

/** What shines at this moment: of the time alone, so that the same second is always the same frame. */
export function cometsAt(arcs: readonly SlideArc[], seconds: number): CometPiece[] {
  return arcs.flatMap((arc, index) => piecesOf(arc, index, seconds));
}
