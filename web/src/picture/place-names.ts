import { isInside, meets } from './boxes.ts';
import { measureText } from './measure-text.ts';
import type { Size } from './projection.ts';
import type { TextShape } from './shape.ts';
import { type Box, text } from './shapes.ts';

/** A name that is to stand near a point where there is room. */
export type Name = {
  readonly text: string;
  readonly at: readonly [x: number, y: number];
  readonly size: number;
  readonly colour: string;
  readonly halo: string;
  readonly isBold: boolean;
  /** Where it may stand, the best first. */
  readonly places: readonly NamePlace[];
};

export type NamePlace = {
  readonly anchor: 'start' | 'middle' | 'end';
  /** Units from the point. */
  readonly right: number;
  /** Units from the point to the middle of the line. */
  readonly down: number;
};

const padding = 1;
const capHeight = 0.36;

function boxOf({ size, at: [x, y] }: Name, place: NamePlace, width: number): Box {
  const shift = place.anchor === 'start' ? 0 : place.anchor === 'end' ? -width : -width / 2;
  const height = size;
  return {
    x: x + place.right + shift - padding,
    y: y + place.down - height / 2 - padding,
    width: width + 2 * padding,
    height: height + 2 * padding,
  };
}

/**
 * Names where neither a mark nor another name stands, in the order given: those for which there is no room are left out.
 * `taken` is what may not be covered.
 */
export function placeNames(names: readonly Name[], taken: readonly Box[], room: Size): TextShape[] {
  const occupied = [...taken];
  return names.flatMap((name) => {
    const { size, isBold, at, colour, halo } = name;
    const width = measureText(name.text, { size, isBold });
    const free = name.places.find((place) => {
      const box = boxOf(name, place, width);
      return isInside(box, room) && !occupied.some((other) => meets(box, other));
    });
    if (!free) return [];
    occupied.push(boxOf(name, free, width));
    const baseLine: [number, number] = [at[0] + free.right, at[1] + free.down + size * capHeight];
    return [text(name.text, baseLine, { size, colour, halo, isBold, anchor: free.anchor })];
  });
}

/** On its place or close by: rather above or below than aside, where a long name would stand in the next province. */
export function placesNear(size: number): NamePlace[] {
  return [
    { anchor: 'middle', right: 0, down: 0 },
    { anchor: 'middle', right: 0, down: 0.9 * size },
    { anchor: 'middle', right: 0, down: -0.9 * size },
    { anchor: 'start', right: 0.3 * size, down: 0 },
    { anchor: 'end', right: -0.3 * size, down: 0 },
    { anchor: 'middle', right: 0, down: 1.6 * size },
    { anchor: 'middle', right: 0, down: -1.6 * size },
  ];
}

/** Past the marks about a seat. */
export function placesBeyond(size: number): NamePlace[] {
  return [
    { anchor: 'start', right: 2.6 * size, down: 0 },
    { anchor: 'end', right: -2.6 * size, down: 0 },
    { anchor: 'middle', right: 0, down: 2.7 * size },
    { anchor: 'middle', right: 0, down: -2.7 * size },
  ];
}

/** Beside a circle of this radius: to its left first, since most arcs come from the east. */
export function placesBeside(radius: number, size: number): NamePlace[] {
  const away = radius + 4;
  const [aslant, lower] = [away * 0.75, away * 0.75 + size * 0.4];
  return [
    { anchor: 'end', right: -away, down: 0 },
    { anchor: 'start', right: away, down: 0 },
    { anchor: 'middle', right: 0, down: -(away + size * 0.55) },
    { anchor: 'middle', right: 0, down: away + size * 0.55 },
    { anchor: 'end', right: -aslant, down: -lower },
    { anchor: 'start', right: aslant, down: -lower },
    { anchor: 'end', right: -aslant, down: lower },
    { anchor: 'start', right: aslant, down: lower },
  ];
}
