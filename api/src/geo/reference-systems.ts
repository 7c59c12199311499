/** Longitude and latitude in degrees, WGS 84, as everything here is held. */
type Degrees = readonly [longitude: number, latitude: number];
/** Two numbers in the order and unit of a reference system. */
type Axes = readonly [first: number, second: number];

/** A coordinate reference system that positions are asked for and told in. */
export type ReferenceSystem = {
  /** Its address in the register of the OGC. */
  readonly uri: string;
  readonly fromDegrees: (position: Degrees) => Axes;
  readonly toDegrees: (axes: Axes) => Degrees;
  /** Whether a position has its latitude before its longitude. */
  readonly isLatitudeFirst: boolean;
};

const radius = 6_378_137;
const steepest = 85.051_128_779_806_6;
const radians = Math.PI / 180;

/** Spherical Mercator in metres (EPSG guidance note 7-2, method 1024), to the centimetre; the poles are cut off where the square world ends. */
function toMercator([longitude, latitude]: Degrees): Axes {
  const inside = Math.min(steepest, Math.max(-steepest, latitude));
  const north = radius * Math.log(Math.tan(Math.PI / 4 + (inside * radians) / 2));
  return [toCentimetre(radius * longitude * radians), toCentimetre(north)];
}

const toCentimetre = (metres: number) => Math.round(metres * 100) / 100;

function fromMercator([east, north]: Axes): Degrees {
  return [east / radius / radians, (2 * Math.atan(Math.exp(north / radius)) - Math.PI / 2) / radians];
}

const swap = ([first, second]: Axes): Axes => [second, first];
const keep = (position: Axes): Axes => position;

const epsg = (code: number) => `http://www.opengis.net/def/crs/EPSG/0/${code}`;

/** Longitude before latitude in degrees, WGS 84: what everything is held in. */
export const crs84: ReferenceSystem = {
  uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
  fromDegrees: keep,
  toDegrees: keep,
  isLatitudeFirst: false,
};

/**
 * Those that can be asked for. CGCS 2000 (EPSG 4490) and WGS 84 (EPSG 4326) have latitude before longitude and differ by
 * less than a decimetre, far less than any position here is known to.
 */
export const referenceSystems: readonly ReferenceSystem[] = [
  crs84,
  { uri: epsg(4326), fromDegrees: swap, toDegrees: swap, isLatitudeFirst: true },
  { uri: epsg(3857), fromDegrees: toMercator, toDegrees: fromMercator, isLatitudeFirst: false },
  { uri: epsg(4490), fromDegrees: swap, toDegrees: swap, isLatitudeFirst: true },
];

/** A system by its address, in square brackets or not; null where it is not among them. */
export function referenceSystemOf(text: string): ReferenceSystem | null {
  const uri = text.replace(/^\[(.*)\]$/, '$1');
  return referenceSystems.find((each) => each.uri === uri) ?? null;
}

/** Some billionths beyond are the rounding of a projection. */
const slack = 1e-7;

/** Whether there is such a place. */
export function isOnEarth([longitude, latitude]: Degrees): boolean {
  return Math.abs(longitude) <= 180 + slack && Math.abs(latitude) <= 90 + slack;
}
