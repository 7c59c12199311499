// Makes the boundary files and the gazetteer again: `npm install && npm run build` here, output in the folder given as
// the only argument (default `dist`). Deterministic: sorted input, fixed parameters, no time stamps.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeByName, names, prefectureOf, provinceFacts, provinceOf } from './code-list.mjs';
import { dashLine } from './dash-line.mjs';
import { englishName } from './english-name.mjs';
import { gazetteer } from './gazetteer.mjs';
import { areaSquareKilometers } from './geometry.mjs';
import { partIslands } from './islands.mjs';
import { mergeUp } from './merge-up.mjs';
import { folders, readJson } from './packages.mjs';
import { partitionCounties } from './partition.mjs';
import { readCounties } from './read-counties.mjs';
import { readSeats } from './read-seats.mjs';
import { readTaiwan } from './read-taiwan.mjs';
import { withCodeOnly } from './shape.mjs';
import { dissolveUp, simplifyLevel } from './simplify-level.mjs';
import { worldContext } from './world-context.mjs';
import { writeTopology } from './write-topology.mjs';

const levels = {
  county: { interval: 200, detached: 0.3, grid: 0.0002, smallestIsland: 0.3 },
  prefecture: { interval: 620, detached: 3, grid: 0.0005, smallestIsland: 1 },
  province: { interval: 1900, detached: 20, grid: 0.001, smallestIsland: 2 },
};

const describe = {
  county: (adcode) => ({
    adcode,
    name_zh: names.county.get(adcode),
    name_en: englishName(adcode, names.county.get(adcode)),
    prefecture: prefectureOf(adcode),
    province: provinceOf(adcode),
  }),
  prefecture: (adcode) => ({
    adcode,
    name_zh: names.prefecture.get(adcode),
    name_en: englishName(adcode, names.prefecture.get(adcode)),
    province: provinceOf(adcode),
  }),
  province: (adcode) => {
    const { short, en, macro } = provinceFacts(adcode);
    return { adcode, name_zh: names.province.get(adcode), short_zh: short, name_en: en, macro_region: macro };
  },
};

const output = process.argv[2] ?? 'dist';
mkdirSync(output, { recursive: true });

const { fine, coarse, seats: countySeats } = readCounties(codeByName);
const full = await partitionCounties({ fine, coarse, taiwan: readTaiwan() });
const nameless = full.filter(({ properties }) => !names.county.has(properties.adcode));
if (nameless.length > 0) throw new Error(`wanted a name for ${nameless.map(({ properties }) => properties.adcode)}`);

const { main, kept } = partIslands(full);
const fullPrefectures = await dissolveUp(main, prefectureOf);
const fullProvinces = await dissolveUp(fullPrefectures, provinceOf);

const counties = await simplifyLevel(main, kept, levels.county, (adcode) => adcode);
const prefectures = await simplifyLevel(fullPrefectures, kept, levels.prefecture, prefectureOf);
const provinces = await simplifyLevel(fullProvinces, kept, levels.province, provinceOf);

writeLevel('counties', {
  counties: described(counties, 'county'),
  prefectures: withCodeOnly(mergeUp(counties, prefectureOf)),
  provinces: withCodeOnly(mergeUp(counties, provinceOf)),
});
writeLevel('prefectures', {
  prefectures: described(prefectures, 'prefecture'),
  provinces: withCodeOnly(mergeUp(prefectures, provinceOf)),
});
writeLevel('provinces', { provinces: described(provinces, 'province') });

const byAdcode = (features) => new Map(features.map(({ properties, geometry }) => [properties.adcode, geometry]));
const wholes = { prefecture: byAdcode(fullPrefectures), province: byAdcode(fullProvinces) };
const table = gazetteer({ counties: full, wholes, old: oldUnits(), seats: readSeats(), countySeats, coarse });
writeFileSync(join(output, 'gazetteer.csv'), table);

const world = readJson(join(folders.world, 'world.zh.json')).features;
const china = world.find(({ properties }) => properties.iso_a2 === 'CN');
writeFileSync(join(output, 'dash-line.geojson'), `${JSON.stringify(dashLine(china))}\n`);
const land = await worldContext(world, china, provinces);
writeTopology(join(output, 'world-context.topo.json'), { land }, levels.province.grid);

function writeLevel(name, layers) {
  const grids = { counties: levels.county.grid, prefectures: levels.prefecture.grid, provinces: levels.province.grid };
  writeTopology(join(output, `${name}.topo.json`), layers, grids[name]);
}

function described(features, level) {
  return features.map((feature) => ({ ...feature, properties: describe[level](feature.properties.adcode) }));
}

/** The former units that each present county was made of, with their areas. */
function oldUnits() {
  const old = new Map();
  for (const { properties, geometry } of [...fine, ...coarse]) {
    const unit = { code: properties.former, area: areaSquareKilometers(geometry) };
    old.set(properties.adcode, [...(old.get(properties.adcode) ?? []), unit]);
  }
  return old;
}
