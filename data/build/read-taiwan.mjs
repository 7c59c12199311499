import { join } from 'node:path';
import { polygonsOf, toGeometry } from './geometry.mjs';
import { folders, geoJsonFiles, readJson } from './packages.mjs';
import { roundDegrees } from './to-wgs84.mjs';

// Matsu and Kinmen are drawn with 350122 and 350527.
const DRAWN_ELSEWHERE = new Set(['09007', '09020']);

/** The townships of Taiwan, to be dissolved into one unit. Their datum TWD97 is WGS 84 for our purpose. */
export function readTaiwan() {
  return geoJsonFiles(join(folders.cities, 'src/台湾'))
    .flatMap((file) => readJson(file).features)
    .filter(({ properties }) => !DRAWN_ELSEWHERE.has(properties.COUNTYCODE))
    .map(({ geometry }) => polygonsOf(geometry).filter(isMainOrNear).map(cleanPolygon).filter(isNotEmpty))
    .filter(isNotEmpty)
    .map((polygons) => ({ type: 'Feature', properties: { adcode: '710000' }, geometry: toGeometry(polygons) }));
}

const isNotEmpty = (list) => list.length > 0;

/** Dongsha and Taiping are drawn with 441581 and 460300. */
function isMainOrNear([outer]) {
  return !(outer[0][0] < 118 && outer[0][1] < 21.5);
}

function cleanPolygon(polygon) {
  return polygon.map(cleanRing).filter((ring) => ring.length >= 4);
}

function cleanRing(ring) {
  const rounded = ring.map(([x, y]) => [roundDegrees(x), roundDegrees(y)]);
  return rounded.filter(([x, y], index) => index === 0 || x !== rounded[index - 1][0] || y !== rounded[index - 1][1]);
}
