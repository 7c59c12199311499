import type { DistanceBand } from '../measures/verdict.ts';

/** Kilometres to the metre: finer than any position here. */
export const toMetre = (kilometers: number): number => Math.round(kilometers * 1000) / 1000;

/** A distance with its bounds, in kilometres to the metre. */
export function bandToMetre({ estimate, lower, upper, isInside }: DistanceBand): DistanceBand {
  return { estimate: toMetre(estimate), lower: toMetre(lower), upper: toMetre(upper), isInside };
}
