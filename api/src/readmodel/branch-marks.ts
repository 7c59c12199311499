import type { PositionPrecision } from '@icfm/data/model/branch';

/** The kinds of specialities that a mark counts; one branch may have several. */
export const markKinds = [
  'science-technology',
  'inclusive-micro',
  'green',
  'culture',
  'advanced-manufacturing',
  'industry',
] as const;

/** Of the branches at one point the least precise speaks for all. */
export const markPrecisions: readonly PositionPrecision[] = ['street', 'county', 'prefecture', 'province', 'none'];

/** Whether one of the specialities is of the kind at this place of `markKinds`. */
export function isOfKind(specialities: readonly string[], place: number): boolean {
  return specialities.some((code) => code.split(':')[0] === markKinds[place]);
}
