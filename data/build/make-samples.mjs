import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import gcoord from 'gcoord';
import { badRows } from './sample-bad-rows.mjs';
import { addressOf, nameOf } from './sample-words.mjs';
import { encodeGb18030 } from './to-gb18030.mjs';

const gazetteer = fileURLToPath(new URL('../datasets/regions/gazetteer.csv', import.meta.url));
const target = fileURLToPath(new URL('../samples/sample-bank-branches.csv', import.meta.url));

const header = ['机构编码', '网点名称', '省份', '城市', '区县', '详细地址', '经度', '纬度', '开业年份', '备注'];
const rowCount = 430;
/** Nearer to a seat a point would be taken for the seat; farther away it might lie in another county. */
const [nearest, farthest] = [0.8, 3.5];
const kilometersPerDegree = 111.195;

/** Numbers from 0 to 1, the same in every run: Park and Miller's generator. */
function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

function readUnits() {
  const [, ...lines] = readFileSync(gazetteer, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [adcode, level, name, short, , province, prefecture, macro, longitude, latitude] = line.split(',');
    return { adcode, level, name, short, province, prefecture, macro, seat: [Number(longitude), Number(latitude)] };
  });
}

/** Counties of the mainland with a seat, each with the names of the units above it. */
function countiesOf(units) {
  const named = (level, adcode) => units.find((unit) => unit.level === level && unit.adcode === adcode);
  return units
    .filter(({ level, macro, seat: [longitude] }) => level === 'county' && macro !== 'hk_mo_tw' && longitude > 0)
    .map((unit) => ({
      ...unit,
      provinceName: named('province', unit.province).name,
      prefectureUnit: named('prefecture', unit.prefecture) ?? named('province', unit.province),
    }));
}

const kilometersBetween = ([x, y], [east, north]) =>
  Math.hypot((east - x) * Math.cos((y * Math.PI) / 180), north - y) * kilometersPerDegree;

/** A point around a seat that is near to no other one. */
function pointAround(county, units, random) {
  for (;;) {
    const angle = random() * 2 * Math.PI;
    const degrees = (nearest + random() * (farthest - nearest)) / kilometersPerDegree;
    const [longitude, latitude] = county.seat;
    const east = longitude + (degrees * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180);
    const point = [east, latitude + degrees * Math.sin(angle)];
    if (units.every(({ seat }) => kilometersBetween(seat, point) > nearest / 2)) return point;
  }
}

function makeRow(number, { county, units, random }) {
  const shifted = gcoord.transform(pointAround(county, units, random), gcoord.WGS84, gcoord.GCJ02);
  const [longitude, latitude] = shifted.map((degrees) => degrees.toFixed(6));
  const { provinceName, prefectureUnit, name } = county;
  return {
    code: `SB${String(number).padStart(4, '0')}`,
    name: nameOf(county, number),
    places: [provinceName, prefectureUnit.name, name],
    address: addressOf(county, random),
    longitude,
    latitude,
    year: String(1996 + Math.floor(random() * 29)),
    note: '虚构示例',
  };
}

const toCells = ({ code, name, places, address, longitude, latitude, year, note }) => [
  code,
  name,
  ...places,
  address,
  longitude,
  latitude,
  year,
  note,
];

function makeList() {
  const random = createRandom(20261127);
  const units = readUnits();
  const counties = countiesOf(units);
  // Mostly in the east, as a bank of this size would be.
  const chosen = counties.filter(
    ({ macro }) => random() < { east: 0.9, central: 0.6, northeast: 0.35, west: 0.15 }[macro],
  );
  const rows = Array.from({ length: rowCount }, (_, index) => {
    const county = chosen[Math.floor(random() * chosen.length)];
    return makeRow(index + 1, { county, units, random });
  });
  for (const [number, damage] of badRows) Object.assign(rows[number - 1], damage(rows[number - 1]));
  return [header, ...rows.map(toCells)].map((cells) => `${cells.join(';')}\r\n`).join('');
}

writeFileSync(target, encodeGb18030(makeList()));
