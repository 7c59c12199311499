const edge = Math.exp(-0.5);

/**
 * The Gaussian weight of a distance within a catchment, in [0, 1]: 1 at the door, 0 at the reach and beyond.
 *
 * W(d) = (e^(−½(d/τ)²) − e^(−½)) / (1 − e^(−½)), distance and reach in kilometres (Dai 2010). A reach of 0 is no
 * catchment at all, so nothing weighs anything in it.
 */
export function gaussianDecay(kilometers: number, reachKilometers: number): number {
  if (!(reachKilometers > 0) || kilometers >= reachKilometers) return 0;
  const ratio = kilometers / reachKilometers;
  return (Math.exp(-0.5 * ratio * ratio) - edge) / (1 - edge);
}
