/** A point of the plane: `x` to the east, `y` to the north. */
export type PlanePoint = [x: number, y: number];

/** Degrees. */
export interface AlbersParameters {
  standardParallels: readonly [number, number];
  centre: readonly [longitude: number, latitude: number];
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

/**
 * The Albers equal-area conic projection of the unit sphere: degrees to radii, the centre at `[0, 0]`. The parallels
 * must not lie symmetric about the equator. Source: Snyder, Map Projections: A Working Manual (1987), equations 14-1 to
 * 14-6.
 */
export function albersProjection({ standardParallels, centre }: AlbersParameters) {
  const [first, second] = [radians(standardParallels[0]), radians(standardParallels[1])];
  const cone = (Math.sin(first) + Math.sin(second)) / 2;
  const constant = Math.cos(first) ** 2 + 2 * cone * Math.sin(first);
  const radiusAt = (latitude: number) => Math.sqrt(constant - 2 * cone * Math.sin(radians(latitude))) / cone;
  const radiusOfCentre = radiusAt(centre[1]);
  return (longitude: number, latitude: number): PlanePoint => {
    const radius = radiusAt(latitude);
    const angle = cone * radians(longitude - centre[0]);
    return [radius * Math.sin(angle), radiusOfCentre - radius * Math.cos(angle)];
  };
}
