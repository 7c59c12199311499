import { join } from 'node:path';
import { toGeometry } from './geometry.mjs';
import { folders, geoJsonFiles, readJson, readPatch } from './packages.mjs';
import { decodePolygons, toWgs84 } from './to-wgs84.mjs';

const recoded = readPatch('recoded-units');

// A detached part of Qiemo, 300 km away from it, is the desert east of Yuli: what lies wholly north of 40° goes there.
const QIEMO = '652825';
const YULI = '652823';
const isYuliDesert = (polygon) => polygon[0].every(([, latitude]) => latitude > 40);

// Jizhou of Tianjin is empty in the county package and stands in another; its seat is that of the empty feature.
const JIZHOU = { adcode: '120119', name: '蓟州区', seat: [117.407449, 40.045342] };

/**
 * The county polygons of the mainland in WGS 84 with their present codes: `fine` ones, and `coarse` ones of units that
 * the package draws without an id (not shifted: their offset to WGS 84 was checked to be about zero). `seats` are by
 * former code.
 */
export function readCounties(codeByName) {
  const fine = [];
  const coarse = [];
  const seats = new Map();
  for (const { feature, formerCode } of countyFeatures(codeByName)) {
    const { name, cp } = feature.properties;
    const polygons = decodePolygons(feature.geometry, feature.id ? 'GCJ-02' : 'WGS 84');
    if (polygons.length === 0) continue;
    const desert = formerCode === QIEMO ? polygons.filter(isYuliDesert) : [];
    if (desert.length > 0) fine.push(unit(YULI, YULI, name, desert));
    const own = polygons.filter((polygon) => !desert.includes(polygon));
    (feature.id ? fine : coarse).push(unit(recoded[formerCode] ?? formerCode, formerCode, name, own));
    if (cp) seats.set(formerCode, toWgs84(cp));
  }
  const [jizhou] = readJson(join(folders.cities, 'tianjin-fix/jixian.geojson')).features;
  coarse.push(unit(JIZHOU.adcode, JIZHOU.adcode, JIZHOU.name, decodePolygons(jizhou.geometry, 'WGS 84')));
  seats.set(JIZHOU.adcode, toWgs84(JIZHOU.seat));
  return { fine, coarse, seats };
}

function countyFeatures(codeByName) {
  return geoJsonFiles(folders.counties).flatMap((file) =>
    readJson(file).features.map((feature) => {
      // Cangzhou has names only.
      const stated = feature.id || feature.properties.id || feature.geometry.id;
      const formerCode = stated || codeByName('1309', feature.properties.name);
      if (!formerCode) throw new Error(`${file}: wanted a code for ${feature.properties.name}, got none`);
      return { feature, formerCode };
    }),
  );
}

function unit(adcode, former, name, polygons) {
  return { type: 'Feature', properties: { adcode, former, name }, geometry: toGeometry(polygons) };
}
