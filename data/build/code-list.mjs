import { join } from 'node:path';
import { folders, readJson, readPatch } from './packages.mjs';

const areas = readJson(join(folders.division, 'areas.json'));
const cities = readJson(join(folders.division, 'cities.json'));
const provinces = readJson(join(folders.division, 'provinces.json'));
const districts = ['hongkong', 'macau'].flatMap((name) => readJson(join(folders.districts, `${name}.json`)));
const provinceTable = readPatch('provinces');

// Names in the geometry or the code list that are not the official ones.
const OFFICIAL_NAMES = { 820007: '路氹填海区', 460300: '三沙市', 632803: '茫崖市' };
// A statistics code that stands for a prefecture without counties.
const CODES_OF_WHOLE_PREFECTURES = { 620201: '620200' };

const MUNICIPALITIES = ['11', '12', '31', '50'];
const UNDIVIDED = ['71', '81', '82'];

/** Beijing, Tianjin, Shanghai, Chongqing, Taiwan, Hong Kong, Macao: each is its own prefecture. */
export function isOwnPrefecture(adcode) {
  return [...MUNICIPALITIES, ...UNDIVIDED].includes(adcode.slice(0, 2));
}

export function provinceOf(adcode) {
  return `${adcode.slice(0, 2)}0000`;
}

/** Units whose code has 90 in the middle stand directly under their province and are their own prefecture. */
export function prefectureOf(adcode) {
  if (isOwnPrefecture(adcode)) return provinceOf(adcode);
  return adcode.slice(2, 4) === '90' ? adcode : `${adcode.slice(0, 4)}00`;
}

/** The code of a county by its name within a prefecture. */
export function codeByName(prefecture, name) {
  return areas.find((area) => area.cityCode === prefecture && area.name === name)?.code;
}

/** Chinese names by code: those of provinces, prefectures and counties. */
export const names = { province: provinceNames(), prefecture: new Map(), county: countyNames() };
fillPrefectureNames();

function provinceNames() {
  const found = new Map(provinces.map(({ code, name }) => [`${code}0000`, name]));
  return found.set('710000', '台湾省').set('810000', '香港特别行政区').set('820000', '澳门特别行政区');
}

function countyNames() {
  // Codes ending in 71 to 79 are development zones, which exist in statistics only.
  const units = areas.filter(({ code }) => Number(code.slice(4)) < 71 || Number(code.slice(4)) > 79);
  const found = new Map(units.map(({ code, name }) => [CODES_OF_WHOLE_PREFECTURES[code] ?? code, name]));
  for (const { code, name } of districts) found.set(code, name);
  found.set('710000', '台湾省');
  for (const [code, name] of Object.entries(OFFICIAL_NAMES)) found.set(code, name);
  return found;
}

function fillPrefectureNames() {
  for (const { code, name } of cities) {
    if (!MUNICIPALITIES.includes(code.slice(0, 2)) && code.slice(2) !== '90') names.prefecture.set(`${code}00`, name);
  }
  for (const two of [...MUNICIPALITIES, ...UNDIVIDED]) {
    names.prefecture.set(`${two}0000`, names.province.get(`${two}0000`));
  }
  for (const [code, name] of names.county) if (code.slice(2, 4) === '90') names.prefecture.set(code, name);
}

/** Short name, English name and macro-region of a province. */
export function provinceFacts(adcode) {
  return provinceTable[adcode.slice(0, 2)];
}
