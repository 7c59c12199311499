import { parseHex, type Rgb } from '../colour.ts';
import { toMercator } from '../curve.ts';
import type { FlowHues } from '../flow-colour.ts';
import type { Position } from '../map-props.ts';

/** One ribbon. `opacity` fades those not pointed at. */
export type Ribbon = {
  readonly origin: Position;
  readonly destination: Position;
  readonly widthPixels: number;
  readonly opacity: number;
  readonly isDashed: boolean;
  /** Room left for the destination's dot. */
  readonly gapPixels: number;
  readonly hues: FlowHues;
};

/** Ends (4), width, opacity, dash and gap (4), origin's hue and phase of the comet (4), destination's hue (3). */
export const ribbonFloats = 15;

/** Neighbours in the list start their comets far apart. */
const goldenRatio = 0.618033988749895;

/** Colours are few and ribbons many: each is read once. */
function colourReader(): (colour: string) => Rgb {
  const known = new Map<string, Rgb>();
  return (colour) => {
    const read = known.get(colour) ?? parseHex(colour);
    known.set(colour, read);
    return read;
  };
}

/** The ribbons as the instances of one draw, in their order. */
export function packRibbons(ribbons: readonly Ribbon[]): Float32Array {
  const packed = new Float32Array(ribbons.length * ribbonFloats);
  const rgbOf = colourReader();
  for (const [index, { origin, destination, widthPixels, opacity, isDashed, gapPixels, hues }] of ribbons.entries()) {
    const at = index * ribbonFloats;
    packed.set(toMercator(origin), at);
    packed.set(toMercator(destination), at + 2);
    packed[at + 4] = widthPixels;
    packed[at + 5] = opacity;
    packed[at + 6] = isDashed ? 1 : 0;
    packed[at + 7] = gapPixels;
    packed.set(rgbOf(hues.origin), at + 8);
    packed[at + 11] = (index * goldenRatio) % 1;
    packed.set(rgbOf(hues.destination), at + 12);
  }
  return packed;
}
