import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DistanceModel } from '@icfm/api/measures/site-model';
import { readNaively } from './naive-csv.ts';

// The published instances are not part of the repository: their licences are their own. The README of the tests says whence.
const folder = process.env.ORACLES_FOLDER ?? fileURLToPath(new URL('../../.cache/oracles', import.meta.url));
const sanFrancisco = join(folder, 'san-francisco-16-stores-205-tracts.csv');
const pmed1 = join(folder, 'or-library-pmed1.txt');

export const hasInstances = [sanFrancisco, pmed1].every((path) => existsSync(path));

/** Metres by road from 16 stores to 205 census tracts and the demand of each tract, in order of name (spopt, BSD-3-Clause). */
export function readSanFrancisco(): DistanceModel {
  const rows = readNaively(new URL(`file://${sanFrancisco}`));
  const stores = [...new Set(rows.map((row) => row.name))].sort();
  const tracts = [...new Set(rows.map((row) => row.DestinationName))].sort();
  const distances = tracts.map(() => stores.map(() => Number.NaN));
  const weights = tracts.map(() => Number.NaN);
  for (const { name, DestinationName, distance, demand } of rows) {
    const tract = tracts.indexOf(DestinationName);
    const line = distances[tract] ?? [];
    line[stores.indexOf(name)] = Number(distance);
    weights[tract] = Number(demand);
  }
  return { siteCount: stores.length, fixed: [], forbidden: [], weights, distances, mostNew: 4 };
}

/** p-median instance 1 of the OR-Library: shortest paths between 100 nodes, each a site and a demand of 1 (Beasley 1985). */
export function readPmed1(): DistanceModel {
  const numbers = readFileSync(pmed1, 'utf8').trim().split(/\s+/).map(Number);
  const [nodes = 0, , mostNew = 0, ...edges] = numbers;
  const length = Array.from({ length: nodes }, (_, a) =>
    Array.from({ length: nodes }, (_, b) => (a === b ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (let at = 0; at < edges.length; at += 3) {
    const [from = 0, to = 0, cost = 0] = edges.slice(at, at + 3);
    // Of an edge given twice the last cost holds.
    (length[from - 1] ?? [])[to - 1] = cost;
    (length[to - 1] ?? [])[from - 1] = cost;
  }
  shorten(length);
  return { siteCount: nodes, fixed: [], forbidden: [], weights: length.map(() => 1), distances: length, mostNew };
}

/** All shortest paths, in place (Floyd 1962). */
function shorten(length: number[][]): void {
  for (const [middle, through] of length.entries()) {
    for (const row of length) {
      const there = row[middle] ?? 0;
      for (const [end, known] of row.entries()) row[end] = Math.min(known, there + (through[end] ?? 0));
    }
  }
}
