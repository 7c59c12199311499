import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { folders, readJson } from './packages.mjs';
import { toWgs84 } from './to-wgs84.mjs';

/** Former codes of prefectures, by the present one. */
export const formerPrefectures = {
  540300: '542100',
  540500: '542200',
  540600: '542400',
  540400: '542600',
  650400: '652100',
  650500: '652200',
  370100: '371200',
};

// Laiwu (371200) became a part of Jinan: its seat is not that of Jinan.
const presentPrefectures = new Map(
  Object.entries(formerPrefectures)
    .filter(([, former]) => former !== '371200')
    .map(([present, former]) => [former, present]),
);

/** The seats of provinces and prefectures by code. Those of the package are in GCJ-02, but that of Taiwan. */
export function readSeats() {
  const provinces = readdirSync(join(folders.seats, 'province')).sort();
  const files = ['china-cities.json', ...provinces.map((file) => join('province', file))];
  const seats = new Map();
  for (const { id, properties } of files.flatMap((file) => readJson(join(folders.seats, file)).features)) {
    if (id?.length !== 6 || !properties.cp) continue;
    const adcode = presentPrefectures.get(id) ?? id;
    if (!seats.has(adcode)) seats.set(adcode, id === '710000' ? properties.cp : toWgs84(properties.cp));
  }
  return seats;
}
