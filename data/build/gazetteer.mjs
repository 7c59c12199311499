import { isOwnPrefecture, names, prefectureOf, provinceFacts, provinceOf } from './code-list.mjs';
import { englishName } from './english-name.mjs';
import { areaSquareKilometers, contains } from './geometry.mjs';
import { interiorPoint } from './interior-point.mjs';
import { readPatch } from './packages.mjs';
import { formerPrefectures } from './read-seats.mjs';
import { shortName } from './short-name.mjs';

const HEADER =
  'adcode,level,name_zh,short_zh,name_en,province_adcode,prefecture_adcode,macro_region,lng,lat,point_kind,area_km2,former_adcodes,note';
const hosts = readPatch('units-inside');
const approximate = readPatch('approximate-units');

/**
 * The gazetteer as CSV text: provinces, prefectures, counties. `counties` are at full detail; `wholes` are the dissolved
 * units of the upper levels by level and code; `old` the units the counties were made of.
 */
export function gazetteer({ counties, wholes, old, seats, countySeats, coarse }) {
  const areas = new Map(counties.map((unit) => [unit.properties.adcode, areaSquareKilometers(unit.geometry)]));
  const rows = [
    ...provinceRows({ units: groupBy(counties, provinceOf), areas, seats, wholes: wholes.province }),
    ...prefectureRows({ units: groupBy(counties, prefectureOf), areas, seats, countySeats, wholes: wholes.prefecture }),
    ...countyRows({ counties, areas, old, seats, countySeats, coarse }),
  ];
  return `${[HEADER, ...rows].join('\n')}\n`;
}

function provinceRows({ units, areas, seats, wholes }) {
  return [...names.province.keys()].sort().map((adcode) => {
    const capital = isOwnPrefecture(adcode) ? adcode : `${adcode.slice(0, 2)}0100`;
    const { short, en } = provinceFacts(adcode);
    const parts = units.get(adcode);
    const point = pointOf([seats.get(capital)], parts, wholes.get(adcode));
    const words = { name: names.province.get(adcode), short, english: en };
    return row({ adcode, level: 'province', ...words, prefecture: '', point, area: sumOf(parts, areas) });
  });
}

function prefectureRows({ units, areas, seats, countySeats, wholes }) {
  return [...names.prefecture.keys()].sort().map((adcode) => {
    const name = names.prefecture.get(adcode);
    const unit = { adcode, level: 'prefecture', name, english: englishName(adcode, name), prefecture: adcode };
    const parts = units.get(adcode);
    if (!parts) return row({ ...unit, short: shortName(name), note: insideNote(adcode) });
    const short = adcode.endsWith('0000') ? provinceFacts(adcode).short : shortName(name);
    const point = pointOf([seats.get(adcode), countySeats.get(adcode)], parts, wholes.get(adcode));
    return row({ ...unit, short, point, area: sumOf(parts, areas), former: formerPrefectures[adcode] });
  });
}

function countyRows({ counties, areas, old, seats, countySeats, coarse }) {
  const units = new Map(counties.map((county) => [county.properties.adcode, county]));
  const coarseCodes = new Set(coarse.map(({ properties }) => properties.adcode));
  return [...names.county.keys()].sort().map((adcode) => {
    const name = names.county.get(adcode);
    const short = adcode === '710000' ? '台湾' : shortName(name);
    const words = { name, short, english: englishName(adcode, name) };
    const unit = { adcode, level: 'county', ...words, prefecture: prefectureOf(adcode) };
    const county = units.get(adcode);
    if (!county) return row({ ...unit, note: insideNote(adcode) });
    const parts = (old.get(adcode) ?? []).slice().sort((one, other) => other.area - one.area);
    const point = pointOf([...parts.map(({ code }) => countySeats.get(code)), seats.get(adcode)], [county]);
    const formerCodes = parts.map(({ code }) => code).filter((code) => code !== adcode);
    const coarseNote = coarseCodes.has(adcode) ? 'coarse boundary (source without ids)' : '';
    const note = approximate[adcode] ?? coarseNote;
    return row({ ...unit, point, area: areas.get(adcode), former: formerCodes.sort().join(';'), note });
  });
}

/** The first seat that lies in the unit, else a point of its interior. */
function pointOf(seats, parts, whole) {
  const seat = seats.find((one) => one && parts.some(({ geometry }) => contains(one, geometry)));
  if (seat) return { position: seat, kind: 'seat' };
  return { position: interiorPoint(whole ?? parts[0].geometry), kind: 'interior' };
}

function row({ adcode, level, name, short, english, prefecture, point, area, former, note }) {
  const round = (value, factor) => (value === undefined ? '' : Math.round(value * factor) / factor);
  const cell = (text) => (/[",]/.test(text) ? `"${text}"` : text);
  const [longitude, latitude] = point?.position ?? [];
  return [
    ...[adcode, level, name, short, cell(english), provinceOf(adcode), prefecture, provinceFacts(adcode).macro],
    ...[
      round(longitude, 1e5),
      round(latitude, 1e5),
      point?.kind ?? '',
      round(area, 10),
      former ?? '',
      cell(note ?? ''),
    ],
  ].join(',');
}

function insideNote(adcode) {
  return hosts[adcode] ? `inside ${hosts[adcode]}` : 'no geometry';
}

function sumOf(parts, areas) {
  return parts.reduce((sum, { properties }) => sum + areas.get(properties.adcode), 0);
}

function groupBy(features, keyOf) {
  const groups = new Map();
  for (const feature of features) {
    const key = keyOf(feature.properties.adcode);
    groups.set(key, [...(groups.get(key) ?? []), feature]);
  }
  return groups;
}
