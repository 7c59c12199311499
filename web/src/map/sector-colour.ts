import { otherSectorColour, sectorColours } from './palette.ts';

/** Groups with a hue of their own; `other` and anything unknown share the grey. */
const hues: Readonly<Record<string, string>> = {
  digital: sectorColours[0],
  equipment: sectorColours[1],
  materials: sectorColours[2],
  health: sectorColours[3],
  energy: sectorColours[4],
  consumer: sectorColours[5],
};

/** Hue of a sector's group. */
export function sectorHue(group: string): string {
  return hues[group] ?? otherSectorColour;
}
