/** Mean radius of the Earth in kilometres (IUGG R1), the radius of every great-circle distance here. */
export const earthRadiusKilometers = 6371.0088;

const radians = Math.PI / 180;

/**
 * Great-circle distance between two points in kilometres, by the haversine formula.
 *
 * Arguments are degrees, WGS 84, longitude before latitude. Differs from the ellipsoid by up to 0.5 %
 * (Sinnott 1984, "Virtues of the Haversine").
 */
export function greatCircleKilometers(
  fromLongitude: number,
  fromLatitude: number,
  toLongitude: number,
  toLatitude: number,
): number {
  const sinLatitude = Math.sin(((toLatitude - fromLatitude) * radians) / 2);
  const sinLongitude = Math.sin(((toLongitude - fromLongitude) * radians) / 2);
  const haversine =
    sinLatitude * sinLatitude +
    Math.cos(fromLatitude * radians) * Math.cos(toLatitude * radians) * sinLongitude * sinLongitude;
  return 2 * earthRadiusKilometers * Math.asin(Math.min(1, Math.sqrt(haversine)));
}
