import { path, rectanglePath } from '../../picture/shapes.ts';
import { pointAt } from './arc-path.ts';
import { type DrawingContext, textShape } from './chart-drawing.ts';
import type { ChordPlace } from './chord-layout.ts';
import { spreadLines } from './spread-lines.ts';

export type Ring = { readonly x: number; readonly y: number; readonly radius: number };

export type PlacedLabel = {
  readonly place: ChordPlace;
  readonly angle: number;
  readonly x: number;
  readonly y: number;
};

const distance = 14;

function labelsOfHalf(places: readonly ChordPlace[], ring: Ring, { textSize, height }: DrawingContext): PlacedLabel[] {
  const around = places
    .map((place) => ({ place, angle: (place.span.from + place.span.to) / 2 }))
    .map((each) => ({ ...each, at: pointAt(ring, ring.radius + distance, each.angle) }))
    .sort((a, b) => a.at[1] - b.at[1]);
  const lines = spreadLines(
    around.map(({ at }) => at[1]),
    { line: textSize * 1.3, top: 0, bottom: height },
  );
  return around.map(({ place, angle, at }, index) => {
    const y = lines[index] ?? at[1];
    // A label that was pushed away stays outside the ring.
    const clear = Math.sqrt(Math.max(0, (ring.radius + distance) ** 2 - (y - ring.y) ** 2));
    const side = angle < Math.PI ? 1 : -1;
    return { place, angle, y, x: ring.x + side * Math.max(Math.abs(at[0] - ring.x), clear) };
  });
}

/** Where the name of each place stands, right and left of the ring, none over another. */
export function chordLabels(places: readonly ChordPlace[], ring: Ring, context: DrawingContext): PlacedLabel[] {
  const isRight = ({ span }: ChordPlace) => (span.from + span.to) / 2 < Math.PI;
  return [
    ...labelsOfHalf(places.filter(isRight), ring, context),
    ...labelsOfHalf(
      places.filter((place) => !isRight(place)),
      ring,
      context,
    ),
  ];
}

/** The hues of the macro-regions that are drawn, each with its name. */
export function chordKey(places: readonly ChordPlace[], { colours, words, textSize }: DrawingContext) {
  const drawn = [...new Set(places.map(({ unit }) => unit.macroRegion))];
  const size = textSize * 0.9;
  return [
    textShape({ text: words.chord.hue, x: 0, y: size, size, colour: colours.muted }),
    ...drawn.flatMap((macroRegion, index) => {
      const y = size * 1.6 * (index + 1.2);
      const box = { x: 0, y, width: size * 0.8, height: size * 0.8 };
      return [
        path(rectanglePath(box), { fill: colours.macroHue(macroRegion) }),
        textShape({ text: words.macro[macroRegion], x: size * 1.3, y: y + size * 0.76, size, colour: colours.ink }),
      ];
    }),
  ];
}
