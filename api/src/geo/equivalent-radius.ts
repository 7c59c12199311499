/** Radius in kilometres of the circle with the area of a unit: how far a branch known only to the unit may lie from its seat. */
export function equivalentRadiusKilometers(areaSquareKilometers: number): number {
  return Math.sqrt(areaSquareKilometers / Math.PI);
}
