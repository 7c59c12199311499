import { isMacroRegion, levelOf } from '../../state/region-code.ts';
import { mostPins } from '../../state/url.ts';

export type LeftOutReason = 'unknown' | 'county' | 'double' | 'too-many' | 'reference';
export type LeftOut = { readonly code: string; readonly reason: LeftOutReason };
export type ReadPins = { readonly kept: readonly string[]; readonly leftOut: readonly LeftOut[] };

function faultOf(code: string): LeftOutReason | null {
  if (code === 'nation') return 'reference';
  const level = levelOf(code);
  if (level === 'macro-region') return isMacroRegion(code) ? null : 'unknown';
  return level === 'county' ? 'county' : null;
}

/** Whether a region can stand in a comparison: macro-regions, provinces, prefectures. */
export function canPin(code: string): boolean {
  return faultOf(code) === null;
}

/** The pins of an address that can be compared, in its order, and those left out with the reason. */
export function readPins(pins: readonly string[]): ReadPins {
  const kept: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const code of pins) {
    const crowd = kept.includes(code) ? 'double' : kept.length >= mostPins ? 'too-many' : null;
    const reason = faultOf(code) ?? crowd;
    if (reason === null) kept.push(code);
    else leftOut.push({ code, reason });
  }
  return { kept, leftOut };
}

/** The pins with one moved a step forward (-1) or back (1); unchanged at the ends. */
export function movePin(pins: readonly string[], code: string, step: -1 | 1): string[] {
  const from = pins.indexOf(code);
  const to = from + step;
  const other = pins[to];
  if (from < 0 || other === undefined) return [...pins];
  return pins.map((each, index) => (index === from ? other : index === to ? code : each));
}
