/** The address of the one tile matrix set, in the register of the OGC. */
export const matrixSetUri = 'http://www.opengis.net/def/tilematrixset/OGC/1.0/WebMercatorQuad';
export const matrixSetCrs = 'http://www.opengis.net/def/crs/EPSG/0/3857';

const half = 20_037_508.342_789_2;
const tilePixels = 256;
/** Pixels of 0.28 mm, as the standard counts scales. */
const pixelMetres = 0.000_28;
const deepest = 14;

/** Levels of the square world, each with twice as many tiles on a side (OGC 17-083r4, annex D.1). */
function matrixOf(level: number) {
  const tiles = 2 ** level;
  const cellSize = (2 * half) / tilePixels / tiles;
  return {
    id: String(level),
    scaleDenominator: cellSize / pixelMetres,
    cellSize,
    cornerOfOrigin: 'topLeft' as const,
    pointOfOrigin: [-half, half],
    tileWidth: tilePixels,
    tileHeight: tilePixels,
    matrixWidth: tiles,
    matrixHeight: tiles,
  };
}

/** The definition of WebMercatorQuad down to the deepest level that a collection has. */
export const webMercatorQuad = {
  id: 'WebMercatorQuad' as const,
  title: 'Google Maps Compatible for the World',
  uri: matrixSetUri,
  crs: matrixSetCrs,
  orderedAxes: ['X', 'Y'],
  wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
  tileMatrices: Array.from({ length: deepest + 1 }, (_, level) => matrixOf(level)),
};
